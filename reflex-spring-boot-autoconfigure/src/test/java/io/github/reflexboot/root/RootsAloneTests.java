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
import io.github.reflexboot.delta.PageDelta;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser morphs is rendered alone where that gives the same bytes, and all else
 * stays as the browser has it.
 */
@Tag("same-on-every-server")
class RootsAloneTests {

	private final TestServer server = TestServer.start(List.of(RowsApplication.class));

	private final RowsApplication.State state = this.server.bean(RowsApplication.State.class);

	private TestSocket socket;

	private String page = "";

	private String version = "";

	@BeforeEach
	void openPage() {
		this.server.get("/rows");
		this.socket = this.server.open();
	}

	@AfterEach
	void stop() {
		this.socket.close();
		this.server.close();
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
		assertThat(this.server.get("/rows").body())
			.contains("<button data-reflex-root=\"#list, #total\" data-reflex-key=\"1\">")
			.contains("<div data-reflex-root=\"\" data-x=\"1\" id=\"marked\">", "id=\"line-1\"")
			.doesNotContain("reflex:");
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
			case "delta" -> this.page = made(this.page, answer);
			default -> assertThat(answer.path("type").asString()).isEqualTo("same");
		}
		if (answer.has("v")) {
			this.version = answer.path("v").toString();
		}
	}

	private static String made(String base, JsonNode answer) {
		List<Object> steps = new ArrayList<>();
		answer.path("steps").forEach((step) -> steps.add(step.isString() ? step.asString() : (Object) step.asInt()));
		String page = new PageDelta(answer.path("length").asInt(), steps).applyTo(base);
		assertThat(page).hasSize(answer.path("length").asInt());
		return page;
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
