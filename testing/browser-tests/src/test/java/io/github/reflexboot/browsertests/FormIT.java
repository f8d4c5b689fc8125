package io.github.reflexboot.browsertests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.KeyboardModifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What of forms and their fields reaches the server, and what stays native.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class FormIT {

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("show",
				(reflex) -> reflex.session()
					.setAttribute("seen", reflex.params() + " value=" + reflex.element().value() + " values="
							+ reflex.element().values() + " checked=" + reflex.element().checked()));
		site.page("form", (request) -> """
				<p id="seen">%s</p>
				<form id="f" action="/nowhere" data-reflex="submit->Site#act" data-act="show">
				<input id="text" name="text">
				<input type="hidden" name="blank" value="">
				<input type="checkbox" name="box" value="1"><input type="checkbox" name="box" value="2">
				<select id="many" name="many" multiple data-reflex="change->Site#act" data-act="show">
				<option>a</option><option>b</option><option>c</option></select>
				<input disabled name="disabled" value="x">
				<button name="do" value="save" id="save">Save</button>
				<button name="do" value="publish" id="publish">Publish</button>
				</form>
				<button form="f" name="do" value="outside" id="outside">Outside</button>
				""".formatted(request.getSession().getAttribute("seen")));
		site.page("boxes", (request) -> """
				<p id="seen">%s</p>
				<input type="checkbox" id="box" data-reflex="click->Site#act" data-act="show">
				<input type="radio" name="r" value="1" id="one" data-reflex="Site#act" data-act="show">
				<input type="radio" name="r" value="2" id="two" data-reflex="Site#act" data-act="show">
				<select id="select" data-reflex="Site#act" data-act="show"><option>x</option><option>y</option></select>
				<textarea id="area" data-reflex="Site#act" data-act="show"></textarea>
				<input type="checkbox" id="default" data-reflex="Site#act" data-act="show">
				<input id="line" data-reflex="Site#act" data-act="show">
				<button id="button" value="b" data-reflex="Site#act" data-act="show">button</button>
				<details id="details" data-reflex="Site#act" data-act="show"><summary>more</summary></details>
				<a href="/boxes?gone" id="link" data-reflex="Site#act" data-act="show"><b>link</b></a>
				""".formatted(request.getSession().getAttribute("seen")));
		site.page("file", (request) -> """
				<form data-reflex="submit->Site#act" data-act="show">
				<input type="file" name="file" id="file"><button>Send</button></form>
				""");
	}

	@Test
	void enterSendsTheFormThroughTheSocket(Page page) {
		site.open(page, "form");
		page.fill("#text", "grüße & co");
		page.press("#text", "Enter");
		assertThat(page.locator("#seen")).containsText("{text=[grüße & co], blank=[], do=[save]}");
		assertThat(page).hasURL(site.url("form"));
	}

	@Test
	void enterSendsTheFormByAButtonBeforeWhichAnErrorHasCome(Page page) {
		AtomicInteger judged = new AtomicInteger();
		site.action("judge", (reflex) -> judged.incrementAndGet());
		site.page("judged",
				(request) -> """
						<form data-reflex="focusout->Site#act submit->Site#act" data-act="judge"><input id="name">%s<button>Save</button>
						<output>%s</output></form>
						"""
					.formatted((judged.get() > 0) ? "<p>wrong</p>" : "", judged.get()));
		site.open(page, "judged");
		page.click("#name");
		page.keyboard().press("Tab");
		assertThat(page.locator("p")).isVisible();
		assertThat(page.locator("button")).isFocused();
		page.keyboard().press("Enter");
		assertThat(page.locator("output")).hasText("2");
	}

	@Test
	void aPressSendsTheFormAlthoughAnErrorComesBeforeTheButtonMeanwhile(Page page) {
		AtomicInteger judged = new AtomicInteger();
		site.action("judgePressed", (reflex) -> judged.incrementAndGet());
		site.page("pressed",
				(request) -> """
						<form data-reflex="focusout->Site#act submit->Site#act" data-act="judgePressed"><input id="name">%s<button>Save</button>
						<output>%s</output></form>
						"""
					.formatted((judged.get() > 0) ? "<p style='position: absolute; right: 0'>wrong</p>" : "",
							judged.get()));
		site.open(page, "pressed");
		page.click("#name");
		page.locator("button").hover();
		page.mouse().down();
		assertThat(page.locator("p")).isVisible();
		page.mouse().up();
		assertThat(page.locator("output")).hasText("2");
	}

	@Test
	void theButtonThatWasPressedIsToldApart(Page page) {
		site.open(page, "form");
		page.click("#publish");
		assertThat(page.locator("#seen")).containsText("do=[publish]");
		page.click("#save");
		assertThat(page.locator("#seen")).containsText("do=[save]");
		page.click("#outside");
		assertThat(page.locator("#seen")).containsText("do=[outside]");
	}

	@Test
	void repeatedNamesAndBlanksAreKeptAndDisabledFieldsLeftOut(Page page) {
		site.open(page, "form");
		page.check("[name=box][value='1']");
		page.check("[name=box][value='2']");
		page.click("#save");
		assertThat(page.locator("#seen")).containsText("{text=[], blank=[], box=[1, 2], do=[save]}");
	}

	@Test
	void theChosenOptionsOfASelectAreItsValues(Page page) {
		site.open(page, "form");
		page.selectOption("#many", new String[] { "a", "c" });
		assertThat(page.locator("#seen")).containsText("value=a,c values=[a, c]");
	}

	@Test
	void aCheckBoxIsNotUntickedByItsReflex(Page page) {
		site.open(page, "boxes");
		page.click("#box");
		assertThat(page.locator("#seen")).containsText("checked=true");
		assertThat(page.locator("#box")).isChecked();
	}

	@Test
	void anEntryWithoutAnEventMeansTheDefaultEventOfItsTag(Page page) {
		site.open(page, "boxes");
		page.check("#two");
		assertThat(page.locator("#seen")).hasText("{} value=2 values=[2] checked=true");
		page.selectOption("#select", "y");
		assertThat(page.locator("#seen")).hasText("{} value=y values=[y] checked=false");
		page.locator("#area").pressSequentially("t");
		assertThat(page.locator("#seen")).hasText("{} value=t values=[] checked=false");
		page.click("#default");
		assertThat(page.locator("#seen")).hasText("{} value=on values=[] checked=true");
		page.locator("#line").pressSequentially("l");
		assertThat(page.locator("#seen")).hasText("{} value=l values=[] checked=false");
		page.click("#button");
		assertThat(page.locator("#seen")).hasText("{} value=b values=[] checked=false");
		page.click("summary");
		assertThat(page.locator("#seen")).hasText("{} value=null values=[] checked=false");
	}

	@Test
	void theRadioButtonThatWasPickedStaysPicked(Page page) {
		site.open(page, "boxes");
		page.check("#one");
		assertThat(page.locator("#seen")).containsText("values=[1]");
		page.check("#two");
		assertThat(page.locator("#seen")).containsText("values=[2]");
		assertThat(page.locator("#two")).isChecked();
		assertThat(page.locator("#one")).not().isChecked();
	}

	@Test
	void aLinkWithAReflexDoesNotLeaveThePage(Page page) {
		site.open(page, "boxes");
		page.click("#link b");
		assertThat(page.locator("#seen")).hasText("{} value=null values=[] checked=false");
		assertThat(page).hasURL(site.url("boxes"));
	}

	@Test
	void aLinkThatIsOpenedElsewhereIsLeftToTheBrowser(Page page) {
		site.open(page, "boxes");
		Page other = page.context()
			.waitForPage(() -> page.click("#link",
					new Page.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROLORMETA))));
		assertThat(other).hasURL(site.url("boxes") + "?gone");
		assertThat(page.locator("#seen")).hasText("null");
	}

	@Test
	@ExpectsErrors("cannot send the file \"a.txt\" of field \"file\"")
	void aChosenFileIsRefusedClearlyAndNotLost(Page page) {
		site.open(page, "file");
		page.setInputFiles("#file", new FilePayload("a.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8)));
		Object message = page.evaluate("""
				() => new Promise((done) => {
					document.addEventListener("reflex:error", ({ detail }) => done(detail.error.message))
					document.querySelector("button").click()
				})""");
		assertThat(message).isEqualTo("A reflex cannot send the file \"a.txt\" of field \"file\"");
		assertThat(page.evaluate("() => document.querySelector('#file').files[0].name")).isEqualTo("a.txt");
		assertThat(page).hasURL(site.url("file"));
	}

	@Test
	void aRemovedRowDoesNotComeBackWhenAFieldIsLeftMeanwhile(Page page) {
		List<String> rows = new CopyOnWriteArrayList<>(List.of("a", "b", "c"));
		site.page("rows",
				(request) -> """
						<form data-reflex="change->Site#act" data-act="keep"><input id="title" name="title">%s<a href="#">more</a>
						</form><output>%s</output>
						"""
					.formatted(rows.stream()
						.map("""
								<p id="row-%1$s"><input name="row" value="%1$s">
								<button type="button" data-reflex="click->Site#act" data-act="remove" data-row="%1$s">x</button></p>
								"""::formatted)
						.collect(Collectors.joining()), request.getSession().getAttribute("kept")));
		Gate gate = new Gate();
		site.action("remove", (reflex) -> {
			gate.accept(reflex);
			rows.remove(reflex.element().dataset("row", String.class));
		});
		site.action("keep", (reflex) -> {
			rows.clear();
			rows.addAll(reflex.params().get("row"));
			reflex.session().setAttribute("kept", reflex.params().getFirst("title"));
		});
		site.openWhole(page, "rows");
		page.click("#row-b button");
		gate.awaitReached();
		page.fill("#title", "list");
		page.locator("a").focus();
		gate.open();
		assertThat(page.locator("output")).hasText("list");
		assertThat(page.locator("#row-b")).hasCount(0);
		assertThat(rows).containsExactly("a", "c");
	}

	@Test
	void whatWasTypedForOneRecordIsNotSavedIntoAnother(Page page) {
		List<String> saved = new CopyOnWriteArrayList<>();
		site.page("orders", (request) -> """
				<button id="edit13" data-reflex="click->Site#act" data-act="edit" data-id="13">13</button>
				<button id="edit14" data-reflex="click->Site#act" data-act="edit" data-id="14">14</button>
				<form id="f" data-reflex="submit->Site#act" data-act="save">
				<input type="hidden" id="id" name="id" value="%s"><textarea id="note" name="note"></textarea>
				<button id="save">Save</button></form>
				""".formatted(request.getSession().getAttribute("editing")));
		site.action("edit",
				(reflex) -> reflex.session().setAttribute("editing", reflex.element().dataset("id", Integer.class)));
		site.action("save",
				(reflex) -> saved.add(reflex.request().getParameter("id") + reflex.request().getParameter("note")));
		site.open(page, "orders");
		page.click("#edit13");
		assertThat(page.locator("#id")).hasValue("13");
		page.fill("#note", "only for 13");
		page.click("#edit14");
		assertThat(page.locator("#id")).hasValue("14");
		page.click("#save");
		await().until(() -> saved.equals(List.of("14")));
	}

}
