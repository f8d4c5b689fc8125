package io.github.reflexboot.boost;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the mark of a boosted page says of it.
 */
@Tag("same-on-every-server")
class BoostMarkupTests {

	private final BoostMarkup markup = new BoostMarkup("/reflex", List.of());

	@Test
	void itSaysWhatScriptsMayHaveChangedBeforeOursIsThere() {
		String head = "<html class='a \"b' lang=en data-theme=dark onclick=x style='color: red'><head>"
				+ "<style>\r\np { color: red }</style><style media=print></style>";
		assertThat(this.markup.behind(head, null, "")).startsWith("<meta name=\"reflex-boost\" content=\"\""
				+ " data-html-class=\"a &quot;b\" data-html-data-theme=\"dark\" data-html-style=\"color: red\""
				+ " data-styles=\"" + PageScripts.hash("\n\np { color: red }") + " " + PageScripts.hash("\n")
				+ "\"><script");
	}

	@Test
	void nothingIsSaidWhereThereIsNothing() {
		assertThat(this.markup.behind("<html lang=en><head>", null, ""))
			.startsWith("<meta name=\"reflex-boost\" content=\"\"><script");
	}

}
