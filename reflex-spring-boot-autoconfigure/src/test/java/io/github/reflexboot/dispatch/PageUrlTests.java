package io.github.reflexboot.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PageUrlTests {

	@Test
	void pathAndQueryAreKeptEncoded() {
		PageUrl url = PageUrl.parse("/gr%C3%BC%C3%9Fe?q=a%20b&r=%2F..%5C", "", "/reflex");
		assertThat(url.path()).isEqualTo("/gr%C3%BC%C3%9Fe");
		assertThat(url.query()).isEqualTo("q=a%20b&r=%2F..%5C");
		assertThat(url).hasToString("/gr%C3%BC%C3%9Fe?q=a%20b&r=%2F..%5C");
	}

	@Test
	void theRootIsAPage() {
		assertThat(PageUrl.parse("/", "", "/reflex").query()).isNull();
	}

	@Test
	void aPathThatOnlyBeginsLikeTheSocketIsAPage() {
		assertThat(PageUrl.parse("/reflexes", "", "/reflex").path()).isEqualTo("/reflexes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tags/50%25%20off", "/tags/a%3Bb", "/tags/a%2Eb", "/tags/%2E%2E%2E", "/tags/%252e%252e" })
	void whatAWebServerReadsAsItIsWrittenIsAccepted(String url) {
		assertThat(PageUrl.parse(url, "", "/reflex")).hasToString(url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/other/page", "/ctxt", "/", "/ctx/reflex", "/ctx/reflex/x", "/ctx/../other",
			"/ctx/%72eflex/session", "/ctx/refle%78", "/ctx/%72%65%66%6C%65%78/x" })
	void whatIsOutsideOfTheApplicationIsRefused(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> PageUrl.parse(url, "/ctx", "/reflex"))
			.withMessageStartingWith("The URL of the page");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a\"b", "/a?q=<script>", "/a>b", "/a#b", "/a b", "/ä" })
	void whatBrowsersEncodeIsRefusedAsItIs(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> PageUrl.parse(url, "", "/reflex"))
			.withMessageContaining("no browser would send");
	}

	@Test
	void aLongUrlIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> PageUrl.parse("/" + "x".repeat(5000), "", "/reflex"));
	}

	@Test
	void noGeneratedUrlLeavesTheApplication() {
		long seed = System.nanoTime();
		System.out.println("seed of the generated URLs: " + seed);
		Random random = new Random(seed);
		String[] parts = { "/", "..", ".", "%2e", "%2E", "%2f", "%5c", "\\", ";", "%3b", "a", "ctx", "reflex", "?", "#",
				"//", "%25", "\t", "\r", "\n", "@", ":", "http:", "é", "%72eflex", "/reflex", "/ctx" };
		for (int i = 0; i < 100_000; i++) {
			StringBuilder url = new StringBuilder(random.nextBoolean() ? "/ctx/" : "");
			for (int j = random.nextInt(8); j > 0; j--) {
				url.append(someEncoded(parts[random.nextInt(parts.length)], random));
			}
			String path;
			try {
				path = PageUrl.parse(url.toString(), "/ctx", "/reflex").path();
			}
			catch (IllegalArgumentException ex) {
				continue;
			}
			assertThat(path).as("%s", url)
				.matches("/ctx(/.*)?")
				.doesNotContain("//", "\\", ";", "#", "?")
				.doesNotContainPattern("(?i)%2f|%5c|[\\x00-\\x20]|/(\\.|%2e)(\\.|%2e)?(/|$)")
				.doesNotContainPattern("^/ctx/reflex(/|$)");
			assertThat(UriUtils.decode(path, StandardCharsets.UTF_8)).as("%s", url)
				.doesNotContainPattern("^/ctx/reflex(/|$)");
		}
	}

	/**
	 * Write some of the letters by their numbers, which to a server are the same letters.
	 */
	private static String someEncoded(String part, Random random) {
		StringBuilder text = new StringBuilder();
		for (char c : part.toCharArray()) {
			boolean isEncoded = c >= 'a' && c <= 'z' && part.indexOf('%') < 0 && random.nextInt(4) == 0;
			text.append(isEncoded ? "%" + Integer.toHexString(c) : String.valueOf(c));
		}
		return text.toString();
	}

}
