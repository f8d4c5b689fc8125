package io.github.reflexboot.boost;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageScriptsTests {

	private static final Set<String> KNOWN = Set.of(PageScripts.hash("/a.js?b=1&c=2"),
			PageScripts.hash("https://cdn.example/x.js"), PageScripts.hash("\ninit()\n"));

	@ParameterizedTest
	@ValueSource(strings = { "", "<p>text</p>", "<script src=/a.js?b=1&amp;c=2></script>",
			"<SCRIPT defer SRC = '/a.js?b=1&amp;c=2' nonce=\"x\"></SCRIPT><script src=\"https://cdn.example/x.js\"/></script>",
			"<script type=\"application/json\">{\"a\": \"<!--\"}</script>", "<script type=text/template>x</script>",
			"<!--[if lt IE 9]><script src=\"/old.js\"></script><![endif]-->", "<scripted></scripted>" })
	void aPageWhoseScriptsHaveRunIsShown(String body) {
		assertThat(PageScripts.areAllOf(KNOWN, page(body))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>1</script>", "<script>init()\n</script>", "<script src='/b.js'></script>",
			"<script src=a.js></script>", "<script type=module>1</script>", "<script type='text/javascript'>1</script>",
			"<script data-src='/a.js?b=1&amp;c=2'>1</script>", "<!--><script>1</script>",
			"<script src=/a.js?b=1&amp;c=2></script><script>1", "<script src='/a.js",
			"<div title='<!--'></div><!-- --><script type=\"\">1</script>" })
	void aPageThatNeedsAnotherScriptIsLoaded(String body) {
		assertThat(PageScripts.areAllOf(KNOWN, page(body))).isFalse();
	}

	private static String page(String body) {
		return "<!doctype html><html><head><script>\r\ninit()\r\n</script></head ><body>".replace("\r\ninit", "init")
				+ body + "</body></html>";
	}

}
