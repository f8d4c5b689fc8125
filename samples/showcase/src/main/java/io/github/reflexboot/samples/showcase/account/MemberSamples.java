package io.github.reflexboot.samples.showcase.account;

import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Members to try things out with. Their passwords are their names.
 */
@Component
class MemberSamples implements ApplicationRunner {

	private final MemberRepository members;

	private final PasswordEncoder passwords;

	MemberSamples(MemberRepository members, PasswordEncoder passwords) {
		this.members = members;
		this.passwords = passwords;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.members.saveAll(List.of(member("ada", false), member("grace", true), member("linus", false)));
	}

	private Member member(String name, boolean admin) {
		return new Member(name, this.passwords.encode(name), admin);
	}

}
