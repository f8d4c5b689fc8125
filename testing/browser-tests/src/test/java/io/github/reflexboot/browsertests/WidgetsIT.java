package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.WidgetPage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Widgets that build themselves around elements of the server, as the guide says that
 * they are used, and without that.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class WidgetsIT {

	private static final String CODE_MIRROR = Stream
		.concat(Stream.of("codemirror", "crelt", "w3c-keyname", "style-mod", "@marijn/find-cluster-break"),
				Stream.concat(
						Stream
							.of("autocomplete", "commands", "language", "lint", "search", "state", "streamparser",
									"view")
							.map("@codemirror/"::concat),
						Stream.of("common", "highlight", "lr").map("@lezer/"::concat)))
		.map((name) -> "\"%s\": \"/npm/%s/%s\"".formatted(name, name, switch (name) {
			case "crelt", "w3c-keyname" -> "index.js";
			case "style-mod" -> "src/style-mod.js";
			case "@marijn/find-cluster-break" -> "src/index.js";
			default -> "dist/index.js";
		}))
		.collect(Collectors.joining(", ", "<script type=\"importmap\">{\"imports\": {", "}}</script>"));

	static final String HEAD = CODE_MIRROR + """
			<link rel="stylesheet" href="/npm/tom-select/dist/css/tom-select.css">
			<link rel="stylesheet" href="/npm/select2/dist/css/select2.css">
			<link rel="stylesheet" href="/npm/quill/dist/quill.snow.css">
			<script defer src="/npm/jquery/dist/jquery.min.js"></script>
			<script defer src="/npm/select2/dist/js/select2.min.js"></script>
			<script defer src="/npm/tom-select/dist/js/tom-select.complete.min.js"></script>
			<script defer src="/npm/quill/dist/quill.js"></script>
			<script defer src="/npm/datatables.net/js/dataTables.min.js"></script>
			<script type="module">
			import { basicSetup, EditorView } from "codemirror"

			const widgets = {
				"tom-select": (box) => new TomSelect(box.querySelector("select")),
				select2: (box) => $(box).find("select").select2(),
				codemirror(box) {
					const field = box.querySelector("textarea")
					field.hidden = true
					const update = EditorView.updateListener.of(({ state }) => { field.value = state.doc.toString() })
					new EditorView({ doc: field.value, extensions: [basicSetup, update], parent: box })
				},
				quill(box) {
					const [field, editor] = box.querySelectorAll("input, #editor")
					const quill = new Quill(editor, { theme: "snow" })
					quill.on("text-change", () => { field.value = quill.root.innerHTML })
				},
				datatable: (box) => new DataTable(box.querySelector("table"), { pageLength: 5 }),
			}

			function start() {
				for (const box of document.querySelectorAll("[data-widget]:not(.started)")) {
					box.classList.add("started")
					widgets[box.dataset.widget](box)
				}
			}

			start()
			document.addEventListener("reflex:success", start)
			window.ready = true
			</script>""";

	private static final AtomicInteger renders = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> reflex.session().setAttribute("key", 1));
		site.action("rekey", (reflex) -> reflex.session().setAttribute("key", 2));
		site.action("send",
				(reflex) -> reflex.session().setAttribute("sent", reflex.params().toSingleValueMap().toString()));
		site.page("kept",
				(request) -> WidgetPage.document(HEAD,
						widgets("data-reflex-permanent data-reflex-key=\"%s\"",
								String.valueOf(request.getSession().getAttribute("key")),
								String.valueOf(request.getSession().getAttribute("sent")))));
		site.page("taken", (request) -> WidgetPage.document(HEAD, widgets("", "", "")));
	}

	static String widgets(String attributes, String key, String sent) {
		int n = renders.incrementAndGet();
		String options = "<option value=\"\">none</option><option value=\"a\">Ant</option><option value=\"b\">Bear %s</option>"
			.formatted(key);
		String rows = IntStream.range(0, 12)
			.mapToObj((row) -> "<tr><td>row-%d of %s</td></tr>".formatted(row, key))
			.collect(Collectors.joining());
		return "<p id=\"n\">%d</p><p id=\"sent\"></p><form data-reflex=\"submit->Site#act\" data-act=\"send\">"
			.formatted(n)
			.replace("id=\"sent\">", "id=\"sent\">" + sent.replace("<", "&lt;"))
				+ widget("tom-select", attributes, key, "<select name=\"tom\" id=\"tom\">" + options + "</select>")
				+ widget("select2", attributes, key, "<select name=\"two\" id=\"two\">" + options + "</select>")
				+ widget("codemirror", attributes, key, "<textarea name=\"code\">let a</textarea>")
				+ widget("quill", attributes, key,
						"<input type=\"hidden\" name=\"text\"><div id=\"editor\"><p>Hello</p></div>")
				+ widget("datatable", attributes, key,
						"<table><thead><tr><th>Name</th></tr></thead><tbody>" + rows + "</tbody></table>")
				+ "<button id=\"send\">send</button></form>";
	}

	private static String widget(String name, String attributes, String key, String content) {
		return "<div data-widget=\"%1$s\" %2$s>%3$s</div>".formatted(name, attributes.formatted(name + key), content);
	}

	private static WidgetPage open(Page page, String name) {
		WidgetPage widgets = WidgetPage.open(site, page, name);
		page.waitForFunction("() => window.ready");
		return widgets;
	}

	static void useAll(Page page) {
		page.click(".ts-control");
		page.click(".ts-dropdown [data-value=b]");
		page.click(".select2-selection");
		page.click(".select2-results__option:has-text('Bear')");
		page.click(".cm-content");
		page.keyboard().press("End");
		page.keyboard().type(" = 1");
		page.click(".ql-editor");
		page.keyboard().press("End");
		page.keyboard().type(" you");
		page.fill(".dt-search input", "row-1");
	}

	@Test
	void whatIsPermanentSurvivesWithWhatWasEnteredAndIsAlive(Page page) {
		WidgetPage widgets = open(page, "kept");
		widgets.refresh();
		useAll(page);
		// An editor that lost the focus takes notice of that a moment later.
		widgets.refresh();
		String before = widgets.photo();
		widgets.refresh();
		widgets.refresh();
		assertThat(widgets.photo()).isEqualTo(before);
		assertThat(page.locator(".ts-control .item")).hasText("Bear 1");
		assertThat(page.locator(".select2-selection__rendered")).hasText("Bear 1");
		page.click(".cm-content");
		page.keyboard().press("Control+End");
		page.keyboard().type("2");
		assertThat(page.locator(".cm-line")).hasText("let a = 12");
		page.click(".ql-editor");
		page.keyboard().press("Control+End");
		page.keyboard().type("!");
		assertThat(page.locator(".ql-editor")).hasText("Hello you!");
		assertThat(page.locator("tbody tr")).hasCount(3);
		page.fill(".dt-search input", "row-7");
		assertThat(page.locator("tbody tr")).hasText("row-7 of 1");
		page.click(".select2-selection");
		page.click(".select2-results__option:has-text('Ant')");
		page.click("#send");
		assertThat(page.locator("#sent")).hasText("{tom=b, two=a, code=let a = 12, text=<p>Hello you!</p>}");
	}

	@Test
	void anOpenListStaysOpen(Page page) {
		WidgetPage widgets = open(page, "kept");
		widgets.refresh();
		page.click(".select2-selection");
		widgets.refresh();
		page.click(".select2-results__option:has-text('Bear')");
		page.click(".ts-control");
		page.locator(".ts-control input").pressSequentially("Be");
		assertThat(page.locator(".ts-dropdown .option")).hasCount(1);
		widgets.refresh();
		page.keyboard().press("Enter");
		assertThat(page.locator(".ts-control .item")).hasText("Bear 1");
		assertThat(page.locator(".select2-selection__rendered")).hasText("Bear 1");
	}

	@Test
	void anotherKeyBringsThemAnewWithWhatTheServerHasNow(Page page) {
		WidgetPage widgets = open(page, "kept");
		widgets.refresh();
		useAll(page);
		widgets.act("rekey");
		assertThat(page.locator("[data-widget].started")).hasCount(5);
		assertThat(page.locator("tbody tr >> nth=0")).hasText("row-0 of 2");
		useAll(page);
		assertThat(page.locator(".ts-control .item")).hasText("Bear 2");
		assertThat(page.locator(".select2-selection__rendered")).hasText("Bear 2");
		assertThat(page.locator(".ts-wrapper, .select2-container, .cm-editor, .ql-toolbar, .dt-container")).hasCount(5);
	}

	@Test
	void whatIsNotIsTakenApartAndTheConsoleNamesEach(Page page) {
		List<String> warnings = new CopyOnWriteArrayList<>();
		page.onConsoleMessage((message) -> warnings.add(message.text()));
		WidgetPage widgets = open(page, "taken");
		useAll(page);
		page.evaluate("() => { for (const each of document.querySelectorAll('.started')) each.dataset.widget = '' }");
		widgets.refresh();
		assertThat(warnings).filteredOn((text) -> text.contains("took away")).hasSize(5);
		for (String part : List.of("ts-wrapper", "select2-container", "cm-editor", "ql-toolbar", "dt-container")) {
			assertThat(warnings).anyMatch((text) -> text.contains("<div data-widget=") && text.contains(part)
					&& text.contains("data-reflex-permanent"));
		}
		assertThat(page.locator("#tom")).hasValue("b");
		page.selectOption("#tom", "a");
		page.selectOption("#two", "a");
		page.fill("textarea", "typed");
		page.click("#send");
		assertThat(page.locator("tbody tr")).hasCount(12);
	}

}
