package io.github.reflexboot.browsertests;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.operation.Operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operations page of the showcase, button by button.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseOperationsIT {

	private static final Map<String, String> EFFECTS = Map.ofEntries(
			Map.entry("innerHtml", "document.querySelector('#box b')?.textContent === 'bold'"),
			Map.entry("outerHtml", "document.querySelector('em#outer') !== null"),
			Map.entry("textContent", "document.querySelector('#box').textContent === '<plain>'"),
			Map.entry("append", "document.querySelector('#list').lastElementChild.textContent === 'last'"),
			Map.entry("prepend", "document.querySelector('#list').firstElementChild.textContent === 'first'"),
			Map.entry("insertAdjacentHtml", "document.querySelector('#box').nextElementSibling.id === 'below'"),
			Map.entry("insertAdjacentText", "document.querySelector('#box').textContent.endsWith(' and more')"),
			Map.entry("graft", "document.querySelector('#list > #branch') !== null"),
			Map.entry("remove", "document.querySelector('#superfluous') === null"),
			Map.entry("addCssClass", "document.querySelector('#box').classList.contains('marked')"),
			Map.entry("removeCssClass", "!document.querySelector('#box').classList.contains('loud')"),
			Map.entry("setAttribute", "document.querySelector('#box').title === 'A title'"),
			Map.entry("removeAttribute", "!document.querySelector('#box').hasAttribute('title')"),
			Map.entry("setDatasetProperty", "document.querySelector('#log').textContent.endsWith('data-rating is 5')"),
			Map.entry("setProperty", "document.querySelector('#check').checked"),
			Map.entry("setStyle", "document.querySelector('#box').style.color === 'teal'"),
			Map.entry("setStyles", "document.querySelector('#box').style.letterSpacing === '2px'"),
			Map.entry("setValue", "document.querySelector('#field').value === 'set by the server'"),
			Map.entry("setFocus", "document.activeElement.id === 'field'"),
			Map.entry("scrollIntoView", "document.querySelector('#end').getBoundingClientRect().top < innerHeight"),
			Map.entry("setTitle", "document.title === 'A new title'"),
			Map.entry("setMeta", "document.querySelector('#log').textContent.endsWith('A new description')"),
			Map.entry("dispatchEvent", "document.querySelector('#log').textContent === 'The server greets you'"),
			Map.entry("setCookie", "document.cookie.includes('flavour=vanilla')"),
			Map.entry("setStorageItem", "sessionStorage.getItem('flavour') === 'vanilla'"),
			Map.entry("pushState", "location.search === '?pushed' && history.length > 2"),
			Map.entry("replaceState", "location.search === '?replaced'"),
			Map.entry("redirectTo", "location.search === '?redirected'"),
			Map.entry("custom", "document.querySelector('#box').textContent === 'HEY!'"));

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void everyOperationHasItsButton(Page page) {
		showcase.open(page, "/operations");
		Set<String> buttons = new TreeSet<>(page.locator(".content article .row button").allTextContents());
		Set<String> operations = Arrays.stream(Operations.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == Operations.class)
			.map(Method::getName)
			.filter((name) -> !name.equals("add"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(buttons).isEqualTo(operations);
	}

	/**
	 * In one page, which is loaded anew before each: a visitor of their own for each
	 * takes a minute more.
	 */
	@TestFactory
	Stream<DynamicTest> anOperationDoesWhatItsButtonSays(Page page) {
		return EFFECTS.entrySet().stream().map((each) -> DynamicTest.dynamicTest(each.getKey(), () -> {
			showcase.open(page, "/operations");
			button(page, each.getKey()).click();
			page.waitForFunction("() => " + each.getValue());
		}));
	}

	@ParameterizedTest
	@CsvSource({ "consoleLog, info, 'Hello, console'", "consoleTable, table, ''" })
	void theConsoleIsWrittenTo(String operation, String type, String text, Page page) {
		showcase.open(page, "/operations");
		ConsoleMessage message = page.waitForConsoleMessage(() -> button(page, operation).click());
		assertThat(message.type()).isEqualTo(type);
		assertThat(message.text()).contains(text);
		assertThat(page.locator("#log")).containsText("See the console");
	}

	@Test
	void aNotificationIsShownToWhoAllowsIt(Page page) {
		showcase.open(page, "/operations");
		page.evaluate("""
				() => {
					window.Notification = class {
						static requestPermission = async () => "granted"
						constructor(title) { window.notified = title }
					}
				}""");
		button(page, "notification").click();
		page.waitForFunction("() => window.notified === 'Hello from the server'");
	}

	@Test
	void theLineOfJavaIsShown(Page page) {
		showcase.open(page, "/operations");
		button(page, "setFocus").click();
		assertThat(page.locator("#line")).hasText("this.browser.setFocus(\"#field\");");
	}

	@Test
	void storageIsClearedItemByItemAndAtOnce(Page page) {
		showcase.open(page, "/operations");
		for (String clearing : new String[] { "removeStorageItem", "clearStorage" }) {
			button(page, "setStorageItem").click();
			page.waitForFunction("() => sessionStorage.getItem('flavour') === 'vanilla'");
			button(page, clearing).click();
			page.waitForFunction("() => sessionStorage.getItem('flavour') === null");
		}
	}

	@Test
	void aFormIsReset(Page page) {
		showcase.open(page, "/operations");
		page.fill("#field", "typed");
		button(page, "resetForm").click();
		assertThat(page.locator("#field")).hasValue("as it was");
	}

	@Test
	void theHistoryGoesBackAndThePageIsLoadedAnew(Page page) {
		showcase.open(page, "/operations");
		button(page, "pushState").click();
		page.waitForURL(showcase.url("/operations?pushed"));
		button(page, "go").click();
		page.waitForURL(showcase.url("/operations"));
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.evaluate("() => { window.loadedBefore = true }");
		button(page, "reload").click();
		page.waitForFunction("() => window.loadedBefore === undefined");
	}

	@Test
	void anOperationCanComeBeforeTheMorphWhichShowsThePageAsItWas(Page page) {
		showcase.open(page, "/operations");
		button(page, "innerHtml").click();
		assertThat(page.locator("#box b")).hasText("bold");
		page.evaluate("() => { document.addEventListener('showcase:hello', () => {"
				+ " window.seen = document.querySelector('#box').textContent }) }");
		page.click("#before");
		page.waitForFunction("() => window.seen === 'bold'");
		assertThat(page.locator("#box")).hasText("A box");
	}

	private static Locator button(Page page, String operation) {
		return page.locator(".row button", new Page.LocatorOptions().setHasText(operation))
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + operation + "$")));
	}

}
