package io.github.reflexboot.boost;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where something is added to a page, however it is cut into chunks.
 */
class HeadEndTests {

	private static final List<String> PIECES = List.of("</head>", "</HEAD >", "<head>", "</hea", "d>", "<", "</", "h",
			"<script>", "</script>", "<!--", "-->", "<title>", "</title>", "text", "ä", "</header>", " ", "<body>",
			"<BODY class=", "<bo", "dy", "<p>");

	private final BoostMarkup markup = new BoostMarkup("/reflex", List.of());

	@Test
	void whatIsAddedDoesNotDependOnTheChunks() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 5_000; i++) {
			StringBuilder page = new StringBuilder();
			for (int j = random.nextInt(12); j >= 0; j--) {
				page.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			String whole = write(page.toString(), random, page.length());
			assertThat(write(page.toString(), random, 3)).as("seed %s: %s", seed, page).isEqualTo(whole);
			String without = whole.replaceFirst("<meta name=\"reflex-boost\".*?</script>.*?</script>", "");
			assertThat(without).as("seed %s", seed).isEqualTo(page.toString());
		}
	}

	private String write(String page, Random random, int longest) {
		HeadEnd end = new HeadEnd((head) -> this.markup.behind(head, null, ""));
		StringBuilder written = new StringBuilder();
		int at = 0;
		while (at < page.length()) {
			int next = Math.min(page.length(),
					at + ((longest >= page.length()) ? longest : 1 + random.nextInt(longest)));
			String chunk = page.substring(at, next);
			written.append(end.isOver() ? chunk : end.take(chunk));
			at = next;
		}
		return written.append(end.end()).toString();
	}

	@Test
	void aHeadThatIsTooLongIsLeftAlone() {
		String page = "<head>" + "x".repeat(2 * HeadEnd.MAX_HEAD) + "</head>";
		assertThat(write(page, new Random(), 1000)).isEqualTo(page);
	}

	@Test
	void aPageInWhichManyEndsAreNoneIsNotParsedForEachOfThem() {
		AtomicInteger parsed = new AtomicInteger();
		HeadEnd end = new HeadEnd((head) -> {
			parsed.incrementAndGet();
			return this.markup.behind(head, null, "");
		});
		String page = "<head><script>" + ("'</head>'" + ",".repeat(50)).repeat(1000) + "</script></head>";
		assertThat(end.take(page) + end.end()).isEqualTo(page);
		assertThat(parsed).hasValue(HeadEnd.MAX_ENDS);
	}

	@Test
	void aPageWithFewEndsThatAreNoneGetsWhatIsAdded() {
		String beginning = "<head><script>" + "'</head>',".repeat(HeadEnd.MAX_ENDS - 1) + "</script>";
		assertThat(write(beginning + "</head>", new Random(), 1000)).startsWith(beginning).contains("reflex.js");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<head><script>let end = '</head>'", "<head><!-- </head>", "<title>the </head> tag",
			"<style>/* </head> */", "<template></head>", "<noscript></head>", "<HEAD><SCRIPT>'</HEAD>'",
			"<head><meta name=description content=\"x</head><img src=y onerror=z>\"><title>t",
			"<title>t</title><p><input value=\"x</head><img src=y onerror=z>\">",
			"<title>t</title><p><iframe srcdoc=\"<head></head>\"></iframe>", "<p><header>h</header><p>b",
			"<p><svg><![CDATA[</head>]]>", "<noframes></head></noframes>", "<script>'<body>'", "<p>text<body>",
			"<template><body></template>", "<!-- <body> -->", "<title>the <body> tag" })
	void whatIsNoMarkupIsNoEnd(String beginning) {
		assertThat(write(beginning, new Random(), 5)).isEqualTo(beginning);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>|<body><h1>Whitelabel Error Page</h1></body></html>", "|<BODY><p>text</head>",
			"<!doctype html><title>t</title>|<body\tclass=a><input value=\"x</head>\">",
			"<head><script>'<body>'</script>|</head><body>" })
	void aPageWithoutTheEndOfItsHeadGetsWhatIsAddedBeforeItsBody(String page) {
		String[] parts = page.split("\\|");
		String whole = write(parts[0] + parts[1], new Random(), 3);
		assertThat(whole).startsWith(parts[0] + "<meta name=\"reflex-boost\"").endsWith("</script>" + parts[1]);
	}

	@Test
	void aPageThatHasTheScriptGetsOnlyTheMark() {
		assertThat(write("<head><script type=module src=/reflex/reflex.js></script></head>", new Random(), 5))
			.matches("<head><script type=module src=/reflex/reflex.js></script>"
					+ "<meta name=\"reflex-boost\" content=\"\">"
					+ "<script src=\"/reflex/boost.js\\?v=\\w+\"></script></head>");
	}

	@Test
	void theNonceIsThatOfThePolicyOrElseOfTheFirstScript() {
		String policy = "script-src 'self' 'nonce-abcdefgh12345678'";
		assertThat(this.markup.behind("<head>", policy, "")).contains("nonce=\"abcdefgh12345678\"");
		String script = "<head><script src=\"a.js\" nonce=\"ABCDEFGHIJKL==\"></script>";
		assertThat(this.markup.behind(script, null, "")).contains("nonce=\"ABCDEFGHIJKL==\"");
		assertThat(this.markup.behind("<head><script nonce='\"><b>xxxxxxxx'></script>", null, ""))
			.doesNotContain("nonce");
		assertThat(this.markup.behind("<head>", "script-src 'self'", "")).doesNotContain("nonce");
	}

	@Test
	void theMarkSaysWhichPathsAreExcludedBelowTheContextPath() {
		BoostMarkup some = new BoostMarkup("/reflex", List.of("/a.b/**", "/c/*/d"));
		String text = some.behind("<head>", null, "/shop");
		assertThat(text).contains("content=\"^/shop(/a\\.b(/.*)?|/c/[^/]*/d)$\"")
			.contains("src=\"/shop/reflex/reflex.js\"");
	}

}
