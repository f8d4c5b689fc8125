package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.operation.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A form answers with a field where it is asked for a property of that name, and a
 * document with an image. Whatever the scripts ask of them is tried as such a name.
 */
@ExtendWith(Chromium.class)
class NamedFieldIT {

	/**
	 * What a page loads when it needs it, beside the script of every page.
	 */
	private static final String PARTS = """
			async () => {
				const script = await (await fetch("/reflex/reflex.js")).text()
				return ["reflex", ...script.match(/"((?:[a-z]+ )+[a-z]+)"\\.split\\(" "\\)\\.map\\(\\w+=>\\[/)[1].split(" ")]
			}""";

	private static final String NAMES = """
			async (parts) => {
				const scripts = await Promise.all(parts.map(async (part) => (await fetch(`/reflex/${part}.js`)).text()))
				return [...new Set(scripts.join(" ").match(/(?<=[.{,])[a-zA-Z]\\w+/g))]
			}""";

	private static final String LOADED = """
			() => performance.getEntriesByType("resource").map(({ name }) => name.match(/(\\w+)\\.js\\?v=/)?.[1]).filter(Boolean)""";

	/**
	 * Give the field each of the names in turn, and return those with which something
	 * goes wrong.
	 */
	private static final String TRY_ALL = """
			async ([names, selector, attributes]) => {
				const { requestSubmit } = HTMLFormElement.prototype
				const get = Document.prototype.querySelector.bind(document)
				const wrong = []
				window.addEventListener("error", ({ message }) => wrong.push(message))
				console.error = (...args) => wrong.push(args.join(" "))
				let before = ""
				const note = ({ detail }) => {
					if (detail.operation === "remove") before = get("main").innerHTML + get("title").textContent
				}
				EventTarget.prototype.addEventListener.call(document, "reflex:operation", note)
				const over = () => new Promise((resolve) => {
					EventTarget.prototype.addEventListener.call(document, "reflex:finalize", ({ detail }) => resolve(detail), { once: true })
				})
				for (const [index, name] of names.entries()) {
					const attribute = attributes[index % attributes.length]
					const count = Number(get("output").textContent)
					const named = get(selector)
					named.setAttribute(attribute, name)
					let end = over()
					requestSubmit.call(get("form"), get("#save"))
					const { stage, error } = await end
					const shown = get(".shown").textContent
					if (stage !== "success" || error) wrong.push(`${name}: submit ended with ${stage} ${error}`)
					if (shown !== `submitted ${count + 1} row`) wrong.push(`${name}: ${shown}`)
					if (get("[data-reflex-busy], [aria-busy]")) wrong.push(`${name}: still busy`)
					if (get("#save").disabled || get("#save").textContent !== "Save") wrong.push(`${name}: still disabled`)
					if (get("#typed").value !== "") wrong.push(`${name}: not reset`)
					end = over()
					get("#typed").focus()
					get("#typed").value = "x"
					get("#typed").dispatchEvent(new Event("input", { bubbles: true }))
					await end
					if (get(".shown").textContent !== `typed ${count + 2} row`) wrong.push(`${name}: ${get(".shown").textContent}`)
					if (Element.prototype.getAttribute.call(get("form"), "class") !== `n${count + 2}`) wrong.push(`${name}: class`)
					end = over()
					HTMLElement.prototype.click.call(get("#operate"))
					await end
					for (const part of ["<b>", "<u>", "<s>", "<em>", "said", "one", "data-a", "data-b", "lang", "color", "top", "Title"])
						if (!before.includes(part)) wrong.push(`${name}: an operation without ${part}`)
					if (before.includes("data-c")) wrong.push(`${name}: an operation did not remove data-c`)
					if (get("form")) wrong.push(`${name}: an operation did not remove the form`)
					end = over()
					HTMLElement.prototype.click.call(get("#again"))
					await end
				}
				return wrong
			}""";

	private static final String NAMES_OF_DOCUMENTS = """
			() => {
				const names = new Set()
				for (let each = Document.prototype; each !== Object.prototype; each = Object.getPrototypeOf(each))
					for (const name of Object.getOwnPropertyNames(each)) names.add(name)
				return [...names]
			}""";

	private static final AtomicInteger count = new AtomicInteger();

	private static Site site;

	private static String last = "";

	@BeforeAll
	static void start() {
		site = Site.start("reflex.limits.rate=10000");
		site.action("submitted", (reflex) -> see("submitted", reflex.element().datasetAll("row")));
		site.action("typed", (reflex) -> see("typed", List.of("row")));
		site.action("operate", NamedFieldIT::operate);
		site.action("again", (reflex) -> count.incrementAndGet());
		site.page("named", (request) -> body(""));
		site.page("wide", (request) -> body("<i></i>".repeat(250)));
	}

	private static String body(String more) {
		return """
				<output>%1$d</output><p class="shown">%2$s</p><img id="image" src="data:," alt="">
				<form id="f" class="n%1$d" data-reflex="submit->Site#act" data-act="submitted" data-reflex-reset tabindex="0"
				  data-reflex-dataset-all="children" data-reflex-disable-with="">
				<p data-row="row"></p><input data-field value="%1$d">
				<input id="typed" name="typed" data-reflex="input->Site#act" data-act="typed">
				<button id="save" data-reflex-disable-with="Saving">Save</button></form>
				<em>em</em><main></main><a data-reflex-visit href="/elsewhere">elsewhere</a><x-a></x-a>
				<button id="operate" data-reflex="click->Site#act" data-act="operate">Operate</button>
				<button id="again" data-reflex="click->Site#act" data-act="again">Again</button>%3$s
				"""
			.formatted(count.get(), last, more);
	}

	private static void operate(ReflexContext reflex) {
		count.incrementAndGet();
		reflex.operations()
			.addCssClass("#f", "one", "two")
			.removeCssClass("#f", "two")
			.append("#f", "<b></b>")
			.prepend("#f", "<u></u>")
			.insertAdjacentHtml("#f", Position.BEFORE_END, "<s></s>")
			.insertAdjacentText("#f", Position.BEFORE_END, "said")
			.setFocus("#f")
			.resetForm("#f")
			.scrollIntoView("#f")
			.setAttribute("#f", "data-a", "1")
			.setAttribute("#f", "data-c", "1")
			.removeAttribute("#f", "data-c")
			.setDatasetProperty("#f", "b", "2")
			.setProperty("#f", "lang", "de")
			.setStyle("#f", "color", "red")
			.setStyles("#f", Map.of("top", "1px"))
			.dispatchEvent("#f", "hello", null)
			.graft("em", "#f")
			.graft("#f", "main")
			.custom("morph", "em", Map.of("html", "<em>morphed</em>"))
			.setTitle("Title")
			.setMeta("a", "b")
			.setCookie("a=b")
			.remove("#f");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	private static void see(String what, List<String> rows) {
		last = what + " " + count.incrementAndGet() + " " + String.join(",", rows);
	}

	@ParameterizedTest
	@ValueSource(strings = { "named", "wide" })
	void aFormWorksWhateverItsFieldIsCalled(String name, Page page) {
		List<String> names = namesThatAre("in document.createElement('form')", name, page);
		assertThat(names).contains("matches", "closest", "attributes", "tagName", "parentElement", "firstChild",
				"nodeName");
		assertThat(page.evaluate(TRY_ALL, List.of(names, "form [data-field]", List.of("name", "id"))))
			.isEqualTo(List.of());
		assertThat((List<?>) page.evaluate(LOADED)).asString()
			.contains("connection", "extras", "feedback", "load", "operations", "others", "pace", "visits");
		assertThat(page.evaluate(LOADED).toString().contains("narrow")).isEqualTo(name.equals("wide"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "named", "wide" })
	void aPageWorksWhateverItsImageIsCalled(String name, Page page) {
		List<String> names = namesThatAre("in document", name, page);
		assertThat(names).contains("activeElement", "body", "querySelector", "title", "cookie");
		assertThat(page.evaluate(TRY_ALL, List.of(names, "#image", List.of("name")))).isEqualTo(List.of());
	}

	@SuppressWarnings("unchecked")
	private static List<String> namesThatAre(String condition, String name, Page page) {
		site.openWhole(page, name);
		List<String> parts = (List<String>) page.evaluate(PARTS);
		assertThat(parts).contains("reflex", "load", "narrow", "visits", "operations");
		return (List<String>) page.evaluate(
				"async (parts) => (await (" + NAMES + ")(parts)).filter((name) => name " + condition + ")", parts);
	}

	@Test
	void imagesThatAreThereFromTheBeginningTakeNothingFromTheDocument(Page page) {
		AtomicInteger clicks = new AtomicInteger();
		site.action("click", (reflex) -> clicks.incrementAndGet());
		site.page("bare", (request) -> "");
		page.navigate(site.url("bare"));
		List<?> names = (List<?>) page.evaluate(NAMES_OF_DOCUMENTS);
		assertThat(names).hasSizeGreaterThan(200);
		String images = names.stream()
			.map((name) -> "<img name=\"" + name + "\" src=\"data:,\" alt=\"\">")
			.collect(Collectors.joining());
		site.page("images", (request) -> "<div data-reflex-ignore>" + images
				+ "</div><button data-reflex=\"click->Site#act\" data-act=\"click\">" + clicks + "</button>");
		page.navigate(site.url("images"));
		page.evaluate(
				"() => HTMLElement.prototype.click.call(Document.prototype.querySelector.call(document, 'button'))");
		await().until(() -> page.evaluate("() => Document.prototype.querySelector.call(document, 'button').textContent")
			.equals("1"));
	}

}
