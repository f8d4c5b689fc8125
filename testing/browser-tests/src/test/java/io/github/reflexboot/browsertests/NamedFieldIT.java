package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A form answers with a field where it is asked for a property of that name, and a
 * document with an image. Whatever the scripts ask of them is tried as such a name.
 */
@ExtendWith(Chromium.class)
class NamedFieldIT {

	private static final String NAMES = """
			async () => {
				const parts = ["reflex", "extras", "feedback", "pace", "operations"]
				const scripts = await Promise.all(parts.map(async (part) => (await fetch(`/reflex/${part}.js`)).text()))
				return [...new Set(scripts.join(" ").match(/(?<=[.{,])[a-zA-Z]\\w+/g))]
			}""";

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
				const over = () => new Promise((resolve) => {
					EventTarget.prototype.addEventListener.call(document, "reflex:finalize", ({ detail }) => resolve(detail), { once: true })
				})
				for (const [index, name] of names.entries()) {
					const attribute = attributes[index % attributes.length]
					const before = Number(get("output").textContent)
					const named = get(selector)
					named.setAttribute(attribute, name)
					let end = over()
					requestSubmit.call(get("form"), get("#save"))
					const { stage, error } = await end
					const shown = get(".shown").textContent
					if (stage !== "success" || error) wrong.push(`${name}: submit ended with ${stage} ${error}`)
					if (shown !== `submitted ${before + 1} row`) wrong.push(`${name}: ${shown}`)
					if (get("[data-reflex-busy], [aria-busy]")) wrong.push(`${name}: still busy`)
					if (get("#save").disabled || get("#save").textContent !== "Save") wrong.push(`${name}: still disabled`)
					if (get("#typed").value !== "") wrong.push(`${name}: not reset`)
					end = over()
					get("#typed").focus()
					get("#typed").value = "x"
					get("#typed").dispatchEvent(new Event("input", { bubbles: true }))
					await end
					if (get(".shown").textContent !== `typed ${before + 2} row`) wrong.push(`${name}: ${get(".shown").textContent}`)
					if (Element.prototype.getAttribute.call(get("form"), "class") !== `n${before + 2}`) wrong.push(`${name}: class`)
					named.removeAttribute(attribute)
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
		site.page("named",
				(request) -> """
						<output>%1$d</output><p class="shown">%2$s</p><img id="image" src="data:," alt="">
						<form id="f" class="n%1$d" data-reflex="submit->Site#act" data-act="submitted" data-reflex-reset tabindex="0"
						  data-reflex-dataset-all="children" data-reflex-disable-with="">
						<p data-row="row"></p><input data-field value="%1$d">
						<input id="typed" name="typed" data-reflex="input->Site#act" data-act="typed">
						<button id="save" data-reflex-disable-with="Saving">Save</button></form>
						"""
					.formatted(count.get(), last));
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	private static void see(String what, List<String> rows) {
		last = what + " " + count.incrementAndGet() + " " + String.join(",", rows);
	}

	@Test
	void aFormWorksWhateverItsFieldIsCalled(Page page) {
		List<String> names = namesThatAre("in document.createElement('form')", page);
		assertThat(names).contains("matches", "closest", "attributes", "tagName", "parentElement", "firstChild",
				"nodeName");
		assertThat(page.evaluate(TRY_ALL, List.of(names, "form [data-field]", List.of("name", "id"))))
			.isEqualTo(List.of());
	}

	@Test
	void aPageWorksWhateverItsImageIsCalled(Page page) {
		List<String> names = namesThatAre("in document", page);
		assertThat(names).contains("activeElement", "body", "querySelector", "title", "cookie");
		assertThat(page.evaluate(TRY_ALL, List.of(names, "#image", List.of("name")))).isEqualTo(List.of());
	}

	@SuppressWarnings("unchecked")
	private static List<String> namesThatAre(String condition, Page page) {
		site.open(page, "named");
		return (List<String>) page
			.evaluate("async () => (await (" + NAMES + ")()).filter((name) => name " + condition + ")");
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
