package io.github.reflexboot.browsertests;

import java.util.UUID;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages under a Content Security Policy: one whose nonce is another one in each response,
 * and one whose scripts may set no text that could run.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class PolicyIT {

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		site.action("fragment",
				(reflex) -> reflex.morph("#later", "<style nonce=\"%s\">#later { color: rgb(4, 5, 6) }</style>"
					.formatted(reflex.request().getAttribute("nonce"))));
		site.header("strict", "Content-Security-Policy", (request) -> {
			String nonce = UUID.randomUUID().toString();
			request.setAttribute("nonce", nonce);
			return "default-src 'self'; img-src data:; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
					+ "'; connect-src 'self'";
		});
		site.action("frame",
				(reflex) -> reflex.operations().setAttribute("iframe", "srcdoc", "<p>Shown by an operation</p>"));
		site.page("strict", PolicyIT::page);
		site.header("trusted", "Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types reflex");
		site.header("data", "Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types reflex");
		site.page("data", PolicyIT::data);
		site.page("trusted", (request) -> """
				<iframe srcdoc="<p>Shown for %1$s</p>"></iframe><p id="p" onclick="this.id = '%1$s'">click</p>
				<button data-reflex="click->Site#act" data-act="nothing">go</button>
				<button data-reflex="click->Site#act" data-act="frame">frame</button>"""
			.formatted(Site.isReflex(request) ? "a reflex" : "a visit"));
	}

	private static String data(HttpServletRequest request) {
		return """
				<!DOCTYPE html><html><head><title>data</title><link rel="icon" href="data:,">
				<script type="application/ld+json">{"by":"%1$s"}</script>
				<script type="module" src="/reflex/reflex.js"></script></head>
				<body><script type="application/json">{"by":"%1$s"}</script><p id="n">%1$s</p>
				<button data-reflex="click->Site#act" data-act="nothing">go</button></body></html>"""
			.formatted(Site.isReflex(request) ? "a reflex" : "a visit");
	}

	private static String page(HttpServletRequest request) {
		String nonce = String.valueOf(request.getAttribute("nonce"));
		return """
				<!DOCTYPE html><html><head><title>strict</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js" nonce="%1$s"></script></head>
				<body><style id="own" nonce="%1$s">#p { color: rgb(1, 2, 3) }</style>
				<p id="p">text</p><p id="later">later</p><p id="n">%2$s</p>%3$s
				<button data-reflex="click->Site#act" data-act="nothing">go</button>
				<button data-reflex="click->Site#act" data-act="fragment">fragment</button></body></html>
				""".formatted(nonce, Site.isReflex(request),
				Site.isReflex(request) ? "<style nonce=\"" + nonce + "\">#p { color: rgb(7, 8, 9) }</style>" : "");
	}

	private static void open(Page page) {
		open(page, "strict");
	}

	private static void open(Page page, String name) {
		site.open(page, name);
		page.evaluate("""
				() => {
					window.violations = []
					document.addEventListener("securitypolicyviolation", (event) => violations.push(event.blockedURI))
				}""");
	}

	@Test
	void whatScriptsHoldAsDataFollowsUnderTrustedTypes(Page page) {
		open(page, "data");
		page.click("text=go");
		assertThat(page.locator("#n")).hasText("a reflex");
		page.waitForFunction("() => [...document.querySelectorAll('script[type*=json]')]"
				+ ".every(({ textContent }) => textContent === '{\"by\":\"a reflex\"}')");
		assertThat(page.evaluate("() => violations")).asString().isEqualTo("[]");
	}

	@Test
	void aStyleThatAReflexAddsIsAppliedUnderTheNonceOfThePage(Page page) {
		open(page);
		page.click("text=go");
		assertThat(page.locator("#n")).hasText("true");
		assertThat(page.locator("#p")).hasCSS("color", "rgb(7, 8, 9)");
		assertNoViolation(page);
	}

	@Test
	void aStyleOfASelectorMorphIsAppliedAsWell(Page page) {
		open(page);
		page.click("text=fragment");
		assertThat(page.locator("#later")).hasCSS("color", "rgb(4, 5, 6)");
		assertNoViolation(page);
	}

	@Test
	void theNonceStaysHiddenFromStyleSheetsAndOtherReaders(Page page) {
		open(page);
		page.click("text=go");
		assertThat(page.locator("#n")).hasText("true");
		assertThat(page.getAttribute("#own", "nonce")).isEmpty();
		assertThat(page.evaluate("document.querySelector('#own').nonce === document.querySelector('script').nonce"))
			.isEqualTo(true);
	}

	@Test
	@ExpectsErrors("Applying inline style violates")
	void aStyleWithANonceOfItsOwnMakingIsRefused(Page page) {
		open(page);
		page.evaluate("""
				() => document.body.insertAdjacentHTML("beforeend",
						"<style nonce='0123456789abcdef'>#p { color: rgb(9, 9, 9) }</style>")""");
		assertThat(page.locator("#p")).hasCSS("color", "rgb(1, 2, 3)");
		assertThat((Iterable<?>) page.evaluate("violations")).hasSize(1);
	}

	@Test
	void whatTrustedTypesKeepFromScriptsFollowsThePage(Page page) {
		open(page, "trusted");
		assertThat(page.frameLocator("iframe").locator("p")).hasText("Shown for a visit");
		page.click("text=go");
		assertThat(page.frameLocator("iframe").locator("p")).hasText("Shown for a reflex");
		page.click("#p");
		assertThat(page.locator("[id='a reflex']")).hasText("click");
		assertNoViolation(page);
	}

	@Test
	void andSoDoesWhatAnOperationSets(Page page) {
		open(page, "trusted");
		page.click("text=frame");
		assertThat(page.frameLocator("iframe").locator("p")).hasText("Shown by an operation");
		assertNoViolation(page);
	}

	private static void assertNoViolation(Page page) {
		assertThat((Iterable<?>) page.evaluate("violations")).isEmpty();
	}

}
