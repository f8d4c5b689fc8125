package io.github.reflexboot.security;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import io.github.reflexboot.userdata.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("same-on-every-server")
class SecurityUserTests {

	private final CurrentUser user = new SecurityUser(new CurrentUser() {

		@Override
		public @Nullable String name() {
			return "from the request";
		}

		@Override
		public RuntimeException nobody(String reason) {
			throw new UnsupportedOperationException();
		}

	});

	@AfterEach
	void end() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void whoIsLoggedInIsNamedAsTheirAuthenticationSays() {
		become(UsernamePasswordAuthenticationToken.authenticated("ada", null, AuthorityUtils.NO_AUTHORITIES));
		assertThat(this.user.name()).isEqualTo("ada");
	}

	@Test
	void whoIsAnonymousOrNotLoggedInYetOrHasNoNameIsNobody() {
		become(new AnonymousAuthenticationToken("key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_X")));
		assertThat(this.user.name()).isNull();
		become(UsernamePasswordAuthenticationToken.unauthenticated("ada", "pw"));
		assertThat(this.user.name()).isNull();
		become(UsernamePasswordAuthenticationToken.authenticated("", null, AuthorityUtils.NO_AUTHORITIES));
		assertThat(this.user.name()).isNull();
	}

	@Test
	void withoutASecurityContextTheRequestIsAsked() {
		assertThat(this.user.name()).isEqualTo("from the request");
	}

	@Test
	void whoHasToLogInIsToldSoByAnExceptionThatSpringSecurityKnows() {
		assertThat(this.user.nobody("why")).isInstanceOf(AuthenticationException.class).hasMessage("why");
	}

	private static void become(Authentication authentication) {
		SecurityContextHolder.getContext().setAuthentication(authentication);
	}

}
