package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.RowsApplication;
import io.github.reflexboot.support.SentDelta;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser morphs is rendered alone where that gives the same bytes, and all else
 * stays as the browser has it.
 */
@Tag("same-on-every-server")
class RootsAloneTests {

	private static final TestServer server = TestServer.start(List.of(RowsApplication.class));

	private final RowsApplication.State state = server.bean(RowsApplication.State.class);

	private TestSocket socket;

	private String page = "";

	private String version = "";

	@BeforeEach
	void openPage() {
		this.state.reset();
		server.newVisitor();
		server.get("/rows");
		this.socket = server.open();
	}

	@AfterEach
	void stop() {
		this.socket.close();
	}

	@Test
	void onlyTheRootIsRenderedAndItsBytesAreThoseOfTheWholePage() {
		ask(null);
		ask("Rows#add", "#list");
		String before = this.page;
		ask("Rows#add", "#list");
		assertThat(outside("list", this.page)).isEqualTo(outside("list", before)).contains("run 3");
		String alone = element("list", this.page);
		assertThat(alone).contains("row &lt;4&gt;");
		ask(null);
		assertThat(element("list", this.page)).isEqualTo(alone);
		assertThat(this.page).doesNotContain("run 3");
	}

	@Test
	void aRowThatIsMarkedIsRenderedAlone() {
		ask(null);
		ask("Rows#add", "#line-2");
		String before = this.page;
		ask("Rows#change", "#line-2");
		String alone = element("line-2", this.page);
		assertThat(alone).contains("changed 2", "run 4", "data-reflex-root=\"\"");
		assertThat(outside("line-2", this.page)).isEqualTo(outside("line-2", before)).contains("one");
		ask("Rows#change", "#marked", "#line-2", "#line-1");
		assertThat(outside("line-2", this.page)).contains("changed 1");
		ask(null);
		assertThat(element("line-2", this.page).replace("run 6", "run 4")).isEqualTo(alone);
	}

	@Test
	void whatIsWrittenForBrowsersStaysAsItIs() {
		assertThat(server.get("/rows").body())
			.contains("<button data-reflex-root=\"#list, #total\" data-reflex-key=\"1\">")
			.contains("<div data-reflex-root=\"\" data-x=\"1\" id=\"marked\">", "id=\"line-1\"")
			.doesNotContain("reflex:");
	}

	@Test
	void theTitleIsThatOfThePageAsItIsNow() {
		ask(null, "#list");
		this.state.title = "Rows & more";
		ask(null, "#list");
		assertThat(this.page).contains("<title>Rows &amp; more</title>", "run 2").doesNotContain("run 3");
	}

	@Test
	void whatIsAroundARootDecidesWhatItShows() {
		ask(null, "#list");
		this.state.name = "Bob";
		this.state.rows.set(0, new RowsApplication.Row(1, "first <now>"));
		ask(null, "#list");
		String alone = element("list", this.page);
		assertThat(alone).contains("Hello Bob first &lt;now&gt;", "class=\"rows Bob\"");
		assertThat(this.page).contains("run 2");
		ask(null);
		assertThat(element("list", this.page)).isEqualTo(alone);
	}

	@Test
	void aRootThatIsNotThereAnyMoreIsLookedForInTheWholePage() {
		ask(null, "#list");
		this.state.isShown = false;
		ask(null, "#list");
		assertThat(this.page).contains("run 3").doesNotContain("id=\"list\"", "run 2");
		this.state.isShown = true;
		ask(null, "#list");
		assertThat(this.page).contains("id=\"list\"", "run 4").doesNotContain("run 3");
	}

	@Test
	void rootsWithinEachOtherKeepTheirPlaces() {
		ask(null, "#total", "#inner");
		ask(null, "#inner");
		assertThat(element("inner", this.page)).contains("run 3");
		this.state.rows.add(new RowsApplication.Row(3, "three"));
		ask(null, "#total");
		assertThat(element("total", this.page)).contains("<b>3</b>", "run 4");
		ask(null, "#inner");
		ask(null, "#total", "#inner");
		assertThat(element("total", this.page)).contains("<b>3</b>", "run 6");
		assertThat(this.page).contains("<p id=\"before\">run 2</p>", "<p id=\"after\">run 2</p>");
	}

	@Test
	void aReflexWithoutRootsBringsAllOfThePageUpToDateAndTheNextOneIsAloneAgain() {
		ask(null, "#list");
		ask(null, "#list");
		ask(null);
		assertThat(this.page).contains("run 4").doesNotContain("run 2", "run 3");
		this.state.name = "Carl";
		ask(null, "#list");
		assertThat(this.page).contains("Hello Carl", "run 4").doesNotContain("run 5");
	}

	@Test
	void whatDependsOnItsSurroundingsIsRenderedWithAllOfThePage() {
		for (String root : List.of("#counted", "#each", "#twice", "#nowhere", "#row-1")) {
			ask(null, root);
			int runs = this.state.runs.get();
			ask(null, root);
			assertThat(this.page).as(root).contains("run " + (runs + 1)).doesNotContain("run " + runs);
		}
	}

	@Test
	void aRootInALayoutIsRenderedAloneWithWhatTheLayoutHasAroundIt() {
		this.state.view = "rows-in-layout";
		server.get("/rows");
		ask(null, "#list", "#panel");
		this.state.name = "Bob";
		this.state.title = "Other";
		ask("Rows#add", "#list", "#panel");
		assertThat(this.page).contains("<title>Rows of Other</title>", "Layout run 3", "Page run 3", "Foot run 3");
		String list = element("list", this.page);
		String panel = element("panel", this.page);
		assertThat(list).contains("Hello Bob one main of page", "row &lt;3&gt;");
		assertThat(panel).contains("Bob has 3, run 4");
		ask(null);
		assertThat(element("list", this.page)).isEqualTo(list);
		assertThat(element("panel", this.page)).isEqualTo(panel.replace("run 4", "run 5"));
		assertThat(this.page).contains("Layout run 5", "Page run 5", "Foot run 5");
	}

	@Test
	void aRowThatIsMarkedInALayoutIsRenderedAlone() {
		this.state.view = "rows-in-layout";
		server.get("/rows");
		ask(null, "#line-2");
		ask("Rows#change", "#line-2");
		assertThat(this.page).contains("<td>changed 2</td>", "<td>one</td>", "Page run 3").doesNotContain("Page run 4");
	}

	@Test
	void whatALayoutShowsForEachAndWhatItPutsInAnotherPlaceIsRenderedWithAllOfThePage() {
		this.state.view = "rows-in-layout";
		server.get("/rows");
		ask(null, "#repeated");
		ask(null, "#repeated");
		assertThat(this.page).contains("Page run 4").doesNotContain("Page run 3");
		ask(null, "#chosen");
		this.state.isShown = false;
		ask(null, "#chosen");
		assertThat(this.page).contains("<i id=\"chosen\">Other run 6</i>", "Page run 6");
	}

	@Test
	void aSelectorThatIsNoPlainIdMeansAllOfThePage() {
		ask(null, "#list");
		for (String root : List.of("ul", "#list, #total", "#list > li", "*", "", " #list", "#list ", "#${7*7}",
				"~{::#list}", "[id='list']", "#list::after", "//ul", "#list/..", "[id=\\\"list\\\"] , *",
				"#" + "x".repeat(99))) {
			int runs = this.state.runs.get();
			ask(null, root);
			assertThat(this.page).as(root).contains("run " + (runs + 1)).doesNotContain("run " + runs);
		}
		ask(null, "[id=\\\"list\\\"]");
		int runs = this.state.runs.get();
		assertThat(this.page).contains("run " + (runs - 1)).doesNotContain("run " + runs);
	}

	@Test
	void whatIsNoListOfTextsIsNoRoot() {
		for (String roots : List.of("null", "[null]", "[1,true]", "[[\"#list\"]]", "{}", "\"#list\"")) {
			JsonNode answer = this.socket.ask("/rows", null, "element", "{\"roots\":" + roots + "}");
			assertThat(answer.path("type").asString()).as(roots).isIn("morph", "error");
		}
		assertThat(this.socket.ask("/rows", null).path("type").asString()).isEqualTo("morph");
	}

	@Test
	void aPageWithAnotherStatusIsRenderedAsAWhole() {
		ask(null, "#list");
		this.state.status = 404;
		ask(null, "#list");
		assertThat(this.page).contains("run 3").doesNotContain("run 2");
	}

	@Test
	void anotherViewIsRenderedAsAWhole() {
		ask(null, "#list");
		this.state.view = "other-rows";
		server.get("/rows");
		ask(null, "#list");
		assertThat(this.page).contains("<h1>Others run 4</h1>");
		ask(null, "#list");
		assertThat(this.page).contains("<h1>Others run 4</h1>", "<ul id=\"list\">run 5</ul>");
	}

	@Test
	void anInterceptorThatChangesTheViewHasTheLastWord() {
		ask(null, "#list");
		this.state.viewOfInterceptor = "other-rows";
		ask(null, "#list");
		assertThat(this.page).contains("<h1>Others run 3</h1>");
		ask(null, "#list");
		assertThat(this.page).contains("<h1>Others run 4</h1>");
	}

	@Test
	void whatAFilterChangesIsRenderedAsAWhole() {
		this.state.isFiltered = true;
		ask(null, "#list");
		ask(null, "#list");
		assertThat(this.page).contains("run 3", "<!-- filtered -->").doesNotContain("run 2");
	}

	@Test
	void rootsThatAFilterHasChangedAreShownByThePageInARequestOfItsOwn() {
		ask(null, "#list");
		this.state.isFiltered = true;
		ask("Rows#add", "#list");
		assertThat(this.page).contains("row &lt;3&gt;", "run 4", "<!-- filtered -->").doesNotContain("run 2");
		assertThat(this.state.rows).hasSize(3);
	}

	@Test
	void whatIsRenderedAloneHasTheNonceOfTheOpenPage() {
		ask(null, "#scripts", "#total");
		String nonce = "nonce-of-run-000002";
		ask(null, "#scripts");
		ask(null, "#scripts", "#total");
		ask(null, "#scripts");
		assertThat(element("scripts", this.page)).contains("nonce=\"" + nonce + "\"", "data-at=\"run 5\"");
		assertThat(this.page.replace(nonce, "")).contains("run 2").doesNotContain("nonce-of-run");
	}

	@Test
	void whatIsAroundTheRootsIsMadeAnewForWhoTheVisitorIsByThen() {
		ask("Rows#begin", "#list");
		ask(null, "#list");
		ask(null, "#list");
		assertThat(this.page).contains("run 2").doesNotContain("run 4");
		ask("Rows#renew", "#list");
		assertThat(this.page).contains("run 6").doesNotContain("run 2");
	}

	@Test
	void aBrowserWithoutThePageGetsAllOfIt() {
		ask(null, "#list");
		this.version = "";
		ask(null, "#list");
		assertThat(this.page).contains("run 3").doesNotContain("run 2");
	}

	/**
	 * Ask as a browser does that morphs these roots, and keep its text.
	 */
	private void ask(String target, String... roots) {
		List<String> more = new ArrayList<>();
		if (!this.version.isEmpty()) {
			more.addAll(List.of("v", this.version));
		}
		if (roots.length > 0) {
			more.addAll(List.of("element", "{\"roots\":[\"" + String.join("\",\"", roots) + "\"]}"));
		}
		JsonNode answer = this.socket.ask("/rows", target, more.toArray(String[]::new));
		switch (answer.path("type").asString()) {
			case "morph" -> this.page = answer.path("html").asString();
			case "delta" -> this.page = SentDelta.apply(this.page, answer);
			default -> assertThat(answer.path("type").asString()).isEqualTo("same");
		}
		if (answer.has("v")) {
			this.version = answer.path("v").toString();
		}
	}

	private static String element(String id, String page) {
		return Jsoup.parse(page).getElementById(id).outerHtml();
	}

	private static String outside(String id, String page) {
		var document = Jsoup.parse(page);
		document.getElementById(id).remove();
		return document.outerHtml();
	}

}
