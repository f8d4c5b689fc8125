package io.github.reflexboot.samples.showcase.account;

import java.util.List;

import org.springframework.data.domain.Sort;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who can log in, unless they are locked.
 */
@Service
public class Members implements UserDetailsService {

	private final MemberRepository members;

	Members(MemberRepository members) {
		this.members = members;
	}

	@Override
	public UserDetails loadUserByUsername(String name) {
		Member member = this.members.findById(name)
			.orElseThrow(() -> new UsernameNotFoundException("There is no such member"));
		return User.withUsername(member.getName())
			.password(member.getPassword())
			.roles(member.isAdmin() ? new String[] { "USER", "ADMIN" } : new String[] { "USER" })
			.accountLocked(member.isLocked())
			.build();
	}

	public List<Member> all() {
		return this.members.findAll(Sort.by("name"));
	}

	@Transactional
	public void setLocked(String name, boolean locked) {
		this.members.findById(name).orElseThrow().setLocked(locked);
	}

	@Transactional
	void forget(String name) {
		this.members.findById(name).orElseThrow().beginGeneration();
	}

	int generationOf(String name) {
		return this.members.findById(name).map(Member::getGeneration).orElse(0);
	}

}
