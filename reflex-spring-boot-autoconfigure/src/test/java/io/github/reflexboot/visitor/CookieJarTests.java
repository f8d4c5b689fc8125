package io.github.reflexboot.visitor;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	@Test
	void severalCookiesOfOneNameAreSentInTheirOrder() {
		assertThat(new CookieJar(List.of("id=valid; id=junk; a=1; id=")).header())
			.isEqualTo("id=valid; id=junk; a=1; id=");
	}

	@Test
	void whatAPageSetsReplacesAllCookiesOfItsName() {
		CookieJar jar = new CookieJar(List.of("a=1; id=x; b=2; id=y"));
		jar.store(List.of("id=new; Path=/"));
		assertThat(jar.header()).isEqualTo("a=1; id=new; b=2");
	}

	@Test
	void whatAPageDeletesIsGoneInAllItsPlaces() {
		CookieJar jar = new CookieJar(List.of("id=x; b=2; id=y"));
		jar.store(List.of("id=; Max-Age=0; Path=/"));
		assertThat(jar.header()).isEqualTo("b=2");
	}

	@Test
	void whatABrowserSendsIsSentAsItCameWhateverItIs() {
		long seed = System.nanoTime();
		System.out.println("seed of the cookies: " + seed);
		Random random = new Random(seed);
		List<String> parts = List.of("id", "=", "a", "\"", " ", ",", "%3B", "\u00e4", "==", "$Path=/", "{}", ":");
		for (int i = 0; i < 10_000; i++) {
			List<String> cookies = Stream
				.generate(() -> Stream.generate(() -> parts.get(random.nextInt(parts.size())))
					.limit(random.nextInt(1, 6))
					.collect(Collectors.joining())
					.strip())
				.filter((cookie) -> !cookie.isEmpty())
				.limit(random.nextInt(1, 6))
				.toList();
			String header = String.join("; ", cookies);
			assertThat(new CookieJar(List.of(header)).header()).isEqualTo(header);
		}
	}

}
