package io.github.reflexboot.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CookieJarTests {

	@Test
	void theCookiesOfTheBrowserAreSentAsTheyCame() {
		assertThat(new CookieJar(List.of("a=1; b=x=y; c=")).header()).isEqualTo("a=1; b=x=y; c=");
	}

	@Test
	void thereIsNoHeaderWithoutCookies() {
		assertThat(new CookieJar(List.of()).header()).isNull();
	}

	@Test
	void whatAPageSetsReplacesWhatTheBrowserSent() {
		CookieJar jar = new CookieJar(List.of("JSESSIONID=old; theme=dark"));
		jar.store(List.of("JSESSIONID=new; Path=/; HttpOnly; SameSite=Lax"));
		assertThat(jar.header()).isEqualTo("JSESSIONID=new; theme=dark");
	}

	@Test
	void whatAPageDeletesIsGone() {
		CookieJar jar = new CookieJar(List.of("a=1; b=2"));
		jar.store(List.of("a=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT; Path=/"));
		assertThat(jar.header()).isEqualTo("b=2");
	}

	@Test
	void whatCannotBeReadIsLeftOut() {
		CookieJar jar = new CookieJar(List.of("a=1"));
		jar.store(List.of("", "=x", "no cookie"));
		assertThat(jar.header()).isEqualTo("a=1");
	}

}
