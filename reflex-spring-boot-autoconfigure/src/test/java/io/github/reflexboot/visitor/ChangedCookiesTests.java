package io.github.reflexboot.visitor;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cookie that tells open pages of cookies that they cannot see.
 */
class ChangedCookiesTests {

	private final ChangedCookies filter = new ChangedCookies("mark", "/reflex");

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/app/login");

	ChangedCookiesTests() {
		this.request.setContextPath("/app");
		this.request.setCookies(new Cookie("user", "ada"));
	}

	@Test
	void aHiddenCookieWithAnotherValueIsToldWithANewText() {
		List<String> first = answer((response) -> response.addCookie(hidden("user", "bob")));
		List<String> second = answer((response) -> response.setHeader("Set-Cookie", "user=bob; Path=/; HttpOnly"));
		assertThat(first).hasSize(2);
		assertThat(second).hasSize(2);
		assertThat(first.get(1)).matches("mark=\\w{8,}; Path=/; SameSite=Lax").isNotEqualTo(second.get(1));
	}

	@Test
	void overHttpsTheMarkIsSentOverHttpsOnly() {
		this.request.setSecure(true);
		assertThat(answer((response) -> response.addCookie(hidden("user", "bob"))).get(1)).contains("; Secure");
	}

	@Test
	void aHiddenCookieThatIsTakenAwayIsTold() {
		assertThat(answer((response) -> response.addHeader("set-cookie", "user=; Max-Age=0; HttpOnly"))).hasSize(2);
		assertThat(answer((response) -> {
			Cookie cookie = hidden("user", "");
			cookie.setMaxAge(0);
			response.addCookie(cookie);
		})).hasSize(2);
	}

	@Test
	void manyAreToldOnce() {
		assertThat(answer((response) -> {
			response.addCookie(hidden("user", "bob"));
			response.addCookie(hidden("team", "a"));
			response.addHeader("Set-Cookie", "role=admin; HttpOnly");
		})).hasSize(4);
	}

	@Test
	void nothingIsToldOfWhatStaysAsItIs() {
		assertThat(answer((response) -> response.addCookie(hidden("user", "ada")))).hasSize(1);
		assertThat(answer((response) -> response.addHeader("Set-Cookie", "other=; Max-Age=0; HttpOnly"))).hasSize(1);
	}

	@Test
	void aLateResponseThatSetsAgainWhatAnotherHasReplacedIsTold() {
		List<String> late = answer((response) -> {
			assertThat(answer((other) -> other.addCookie(hidden("user", "bob")))).hasSize(2);
			response.addCookie(hidden("user", "ada"));
		});
		assertThat(late).hasSize(2);
	}

	@Test
	void nothingIsToldOfWhatScriptsSeeOrNobodyCanRead() {
		assertThat(answer((response) -> response.addCookie(new Cookie("theme", "dark")))).hasSize(1);
		assertThat(answer((response) -> response.addHeader("Set-Cookie", "theme=dark"))).hasSize(1);
		assertThat(answer((response) -> response.addHeader("Set-Cookie", "$user=bob; HttpOnly"))).hasSize(1);
		assertThat(answer((response) -> response.addHeader("X-Other", "user=bob; HttpOnly"))).isEmpty();
	}

	@Test
	void whatAConnectionIsAnsweredWithIsKnownToIt() {
		this.request.setRequestURI("/app/reflex");
		assertThat(answer((response) -> response.addCookie(hidden("user", "bob")))).hasSize(1);
	}

	@Test
	void aPageWhoseNameOnlyBeginsLikeThatPathIsAnyOther() {
		this.request.setRequestURI("/app/reflexology");
		assertThat(answer((response) -> response.addCookie(hidden("user", "bob")))).hasSize(2);
		this.request.setRequestURI("/app/reflex/session");
		assertThat(answer((response) -> response.addCookie(hidden("user", "bob")))).hasSize(1);
	}

	private static Cookie hidden(String name, String value) {
		Cookie cookie = new Cookie(name, value);
		cookie.setHttpOnly(true);
		return cookie;
	}

	private List<String> answer(Answer answer) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			this.filter.doFilter(this.request, response,
					(request, watched) -> answer.give((HttpServletResponse) watched));
		}
		catch (IOException | ServletException ex) {
			throw new AssertionError(ex);
		}
		return response.getHeaders("Set-Cookie");
	}

	private interface Answer {

		void give(HttpServletResponse response);

	}

}
