package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
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
 * The parts of Bootstrap, opened as a visitor does, while the page changes below them.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class BootstrapIT {

	static final String HEAD = """
			<link rel="stylesheet" href="/npm/bootstrap/dist/css/bootstrap.min.css">
			<script defer src="/npm/bootstrap/dist/js/bootstrap.bundle.min.js"></script>
			<script type="module">
			const { Modal, Toast, Tooltip } = bootstrap
			addEventListener("order:saved", () => Modal.getInstance("#order").hide())
			addEventListener("reflex:before-morph-element", ({ detail }) => {
				const tooltip = Tooltip.getInstance(detail.element)
				if (tooltip && detail.element.title !== detail.replacement.title) tooltip.dispose()
			})
			new Tooltip(document.body, { selector: "[data-bs-toggle=tooltip]", animation: false })
			window.toast = () => {
				const container = document.createElement("div")
				container.className = "toast-container position-fixed bottom-0 end-0"
				container.innerHTML = '<div class="toast" data-bs-autohide="false"><button class="btn-close" data-bs-dismiss="toast"></button></div>'
				document.querySelector("main").append(container)
				for (const each of document.querySelectorAll(".toast")) new Toast(each).show()
			}
			window.ready = true
			</script>""";

	private static final String DIALOGS = """
			<button id="open" data-bs-toggle="modal" data-bs-target="#modal">modal</button>
			<div class="modal fade" id="modal" tabindex="-1" aria-labelledby="title" aria-hidden="true">
			<div class="modal-dialog"><div class="modal-content">
			<h5 id="title">title %1$d</h5><button class="btn-close" data-bs-dismiss="modal"></button><input id="in-modal">
			</div></div></div>
			<button id="open-panel" data-bs-toggle="offcanvas" data-bs-target="#panel">panel</button>
			<div class="offcanvas offcanvas-start" id="panel" tabindex="-1"><p id="in-panel">panel %1$d</p></div>
			<button id="tip" data-bs-toggle="tooltip" title="tip %2$s">tip</button>
			""";

	private static final String PARTS = """
			<div class="dropdown"><button id="drop" data-bs-toggle="dropdown" aria-expanded="false">menu %1$d</button>
			<ul class="dropdown-menu" id="menu"><li><a class="dropdown-item" href="#one">one %1$d</a></li></ul></div>
			<div class="accordion" id="all">
			<div class="accordion-item"><button class="accordion-button" id="a" data-bs-toggle="collapse" data-bs-target="#ca"
			aria-expanded="true">a</button><div id="ca" class="accordion-collapse collapse show" data-bs-parent="#all">a %1$d</div></div>
			<div class="accordion-item"><button class="accordion-button collapsed" id="b" data-bs-toggle="collapse"
			data-bs-target="#cb" aria-expanded="false">b</button>
			<div id="cb" class="accordion-collapse collapse" data-bs-parent="#all"><p id="in-b">b %1$d</p></div></div></div>
			<div class="toast" id="toast" data-bs-autohide="false"><p id="in-toast">toast %1$d</p></div>
			""";

	private static final AtomicInteger renders = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		for (String name : new String[] { "nothing", "bare", "full", "tab2", "tab3", "tip" }) {
			site.action(name, (reflex) -> reflex.session().setAttribute("state", name));
		}
		site.action("order", (reflex) -> {
			boolean isRight = "7".equals(reflex.params().getFirst("amount"));
			reflex.session().setAttribute("state", isRight ? "saved" : "wrong");
			if (isRight) {
				reflex.operations().dispatchEvent("order:saved", null);
			}
		});
		site.page("parts", (request) -> WidgetPage.document(HEAD, parts(request)));
		site.page("tabs", (request) -> WidgetPage.document(HEAD, tabs(state(request).equals("tab2") ? 2 : 1)));
		site.page("order", (request) -> WidgetPage.document(HEAD, order(state(request))));
	}

	private static String state(HttpServletRequest request) {
		return String.valueOf(request.getSession().getAttribute("state"));
	}

	static String parts(HttpServletRequest request) {
		int n = renders.incrementAndGet();
		String state = state(request);
		String dialogs = state.equals("bare") ? "" : "<nav>" + DIALOGS.formatted(n, state) + "</nav>";
		return "<main style=\"height:3000px\">%s%s</main>".formatted(dialogs, PARTS.formatted(n));
	}

	static String tabs(int active) {
		StringBuilder buttons = new StringBuilder();
		StringBuilder panes = new StringBuilder();
		for (int i = 1; i <= 3; i++) {
			buttons
				.append("""
						<li role="presentation"><button class="nav-link%2$s" id="t%1$d" data-bs-toggle="tab" data-bs-target="#p%1$d"
						role="tab" aria-controls="p%1$d" aria-selected="%3$s">%1$d</button></li>
						"""
					.formatted(i, (i == active) ? " active" : "", i == active));
			panes.append("<div class=\"tab-pane%2$s\" id=\"p%1$d\" role=\"tabpanel\">pane %1$d, render %3$d</div>"
				.formatted(i, (i == active) ? " show active" : "", renders.incrementAndGet()));
		}
		return "<ul class=\"nav nav-tabs\" role=\"tablist\">%s</ul><div class=\"tab-content\">%s</div>"
			.formatted(buttons, panes);
	}

	private static String order(String state) {
		boolean isWrong = state.equals("wrong");
		return """
				<p id="state">%s</p><button id="open" data-bs-toggle="modal" data-bs-target="#order">order</button>
				<div class="modal fade" id="order" tabindex="-1"><div class="modal-dialog"><div class="modal-content">
				<form data-reflex="submit->Site#act" data-act="order" data-reflex-reset novalidate>
				<input name="amount" id="amount" class="form-control%s"><div class="invalid-feedback" id="why">%s</div>
				<button id="send">send</button></form></div></div></div>
				""".formatted(state, isWrong ? " is-invalid" : "", isWrong ? "not so" : "");
	}

	private static WidgetPage open(Page page, String name) {
		WidgetPage widgets = WidgetPage.open(site, page, name, "shown.bs.modal", "hidden.bs.modal", "shown.bs.dropdown",
				"hidden.bs.dropdown", "shown.bs.collapse", "shown.bs.offcanvas", "hidden.bs.offcanvas",
				"shown.bs.toast", "hidden.bs.toast", "shown.bs.tab");
		page.waitForFunction("() => window.ready");
		widgets.refresh();
		return widgets;
	}

	/**
	 * The page runs again, and nothing but its texts changes.
	 */
	private static void staysAsItIs(WidgetPage widgets, Page page, String text) {
		staysAsItIs("nothing", widgets, page, text);
	}

	private static void staysAsItIs(String action, WidgetPage widgets, Page page, String text) {
		String before = widgets.photo();
		String old = page.textContent(text);
		widgets.act(action);
		assertThat(widgets.photo()).isEqualTo(before);
		assertThat(page.textContent(text)).isNotEqualTo(old);
	}

	private static void assertNothingBlocks(Page page) {
		assertThat(page.locator(".modal-backdrop, .offcanvas-backdrop")).hasCount(0);
		assertThat(page.evaluate("() => { const { overflow, paddingRight } = document.body.style; "
				+ "return overflow + paddingRight + document.body.className }"))
			.isEqualTo("");
		page.mouse().wheel(0, 500);
		page.waitForFunction("() => scrollY > 0");
		page.evaluate("() => scrollTo(0, 0)");
	}

	@Test
	void aModalStaysOpenUntilTheVisitorClosesIt(Page page) {
		WidgetPage widgets = open(page, "parts");
		widgets.until("shown.bs.modal", () -> page.click("#open"));
		page.fill("#in-modal", "typed");
		staysAsItIs(widgets, page, "#title");
		assertThat(page.locator(".modal-backdrop.show")).hasCount(1);
		assertThat(page.locator("#in-modal")).hasValue("typed");
		widgets.until("hidden.bs.modal", () -> page.keyboard().press("Escape"));
		assertThat(page.locator("#open")).isFocused();
		assertNothingBlocks(page);
		widgets.refresh();
		widgets.until("shown.bs.modal", () -> page.keyboard().press("Enter"));
		widgets.until("hidden.bs.modal", () -> page.click("#modal .btn-close"));
		assertNothingBlocks(page);
	}

	@Test
	void anOffcanvasInTheMiddleOfThePageKeepsItsBackdrop(Page page) {
		WidgetPage widgets = open(page, "parts");
		widgets.until("shown.bs.offcanvas", () -> page.click("#open-panel"));
		staysAsItIs(widgets, page, "#in-panel");
		widgets.until("hidden.bs.offcanvas", () -> page.mouse().click(900, 300));
		assertThat(page.locator("#open-panel")).isFocused();
		assertNothingBlocks(page);
	}

	@Test
	void whatTheServerTakesAwayWhileItIsOpenLeavesNothingThatBlocksThePage(Page page) {
		WidgetPage widgets = open(page, "parts");
		widgets.until("shown.bs.modal", () -> page.click("#open"));
		widgets.act("bare");
		assertNothingBlocks(page);
		widgets.act("full");
		widgets.until("shown.bs.modal", () -> page.click("#open"));
		widgets.until("hidden.bs.modal", () -> page.click("#modal .btn-close"));
		assertNothingBlocks(page);
		widgets.until("shown.bs.offcanvas", () -> page.click("#open-panel"));
		widgets.act("bare");
		assertNothingBlocks(page);
		widgets.act("full");
		page.hover("#tip");
		assertThat(page.locator(".tooltip")).isVisible();
		widgets.act("bare");
		assertThat(page.locator(".tooltip")).hasCount(0);
	}

	@Test
	void aTooltipStaysAndSaysWhatTheServerSaysNext(Page page) {
		WidgetPage widgets = open(page, "parts");
		page.hover("#tip");
		assertThat(page.locator(".tooltip")).hasText("tip nothing");
		widgets.act("tip");
		page.mouse().move(900, 500);
		page.hover("#tip");
		assertThat(page.locator(".tooltip")).hasText("tip tip");
		staysAsItIs("tip", widgets, page, "#title");
		assertThat(page.locator(".tooltip")).hasText("tip tip");
		page.mouse().move(900, 500);
		assertThat(page.locator(".tooltip")).hasCount(0);
		assertThat(page.locator("#tip")).not().hasAttribute("title", "tip tip");
	}

	@Test
	void aMenuStaysOpenWhileItsTextsChange(Page page) {
		WidgetPage widgets = open(page, "parts");
		page.focus("#drop");
		widgets.until("shown.bs.dropdown", () -> page.keyboard().press("Enter"));
		page.keyboard().press("ArrowDown");
		staysAsItIs(widgets, page, "#drop");
		assertThat(page.locator("#menu .dropdown-item")).isFocused();
		widgets.until("hidden.bs.dropdown", () -> page.keyboard().press("Escape"));
		assertThat(page.locator("#drop")).isFocused();
		widgets.until("shown.bs.dropdown", () -> page.click("#drop"));
	}

	@Test
	void whatUnfoldsDoesSoToItsEndAndStays(Page page) {
		WidgetPage widgets = open(page, "parts");
		widgets.until("shown.bs.collapse", () -> {
			page.click("#b");
			widgets.refresh();
		});
		assertThat(page.locator(".collapsing")).hasCount(0);
		assertThat(page.locator("#ca")).isHidden();
		staysAsItIs(widgets, page, "#in-b");
	}

	@Test
	void toastsStayAlsoInAContainerThatAScriptMade(Page page) {
		WidgetPage widgets = open(page, "parts");
		widgets.until("shown.bs.toast", () -> page.evaluate("() => window.toast()"));
		page.waitForFunction("() => !document.querySelector('.showing')");
		staysAsItIs(widgets, page, "#in-toast");
		widgets.until("hidden.bs.toast", () -> page.click(".toast-container .btn-close"));
		assertThat(page.locator(".toast.show")).hasCount(1);
	}

	@Test
	void aFormInAModalShowsItsErrorsAndClosesOnceItIsRight(Page page) {
		WidgetPage widgets = open(page, "order");
		widgets.until("shown.bs.modal", () -> page.click("#open"));
		page.fill("#amount", "8");
		page.click("#send");
		assertThat(page.locator("#why")).isVisible();
		assertThat(page.locator("#order")).hasClass("modal fade show");
		page.fill("#amount", "7");
		widgets.until("hidden.bs.modal", () -> page.click("#send"));
		assertThat(page.locator("#state")).hasText("saved");
		widgets.until("shown.bs.modal", () -> page.click("#open"));
		assertThat(page.locator("#amount.form-control:not(.is-invalid)")).hasValue("");
	}

	@Test
	void theTabOfTheVisitorStaysUntilTheServerShowsAnother(Page page) {
		WidgetPage widgets = open(page, "tabs");
		widgets.until("shown.bs.tab", () -> page.click("#t2"));
		widgets.until("shown.bs.tab", () -> page.keyboard().press("ArrowRight"));
		staysAsItIs(widgets, page, "#p3");
		widgets.act("tab2");
		assertThat(page.locator(".nav-link.active")).hasText("2");
		assertThat(page.locator(".tab-pane.active")).hasId("p2");
		assertThat(page.locator("[aria-selected=true]")).hasText("2");
		widgets.until("shown.bs.tab", () -> page.click("#t1"));
		assertThat(page.locator(".tab-pane.active")).hasId("p1");
	}

}
