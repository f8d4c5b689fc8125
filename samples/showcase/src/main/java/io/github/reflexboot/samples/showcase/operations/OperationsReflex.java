package io.github.reflexboot.samples.showcase.operations;

import java.util.List;
import java.util.Map;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.operation.Position;
import io.github.reflexboot.operation.WebStorage;

@Reflex
class OperationsReflex {

	private final Operations browser;

	OperationsReflex(ReflexContext reflex) {
		this.browser = reflex.operations();
	}

	@BeforeReflex(except = "before")
	void leaveThePage(ReflexContext reflex) {
		reflex.morphNothing();
	}

	@ReflexAction
	void before(ReflexContext reflex) {
		reflex.operationsBefore().dispatchEvent("showcase:hello", Map.of("to", "whoever looks before the morph"));
	}

	@ReflexAction
	void innerHtml() {
		this.browser.innerHtml("#box", "<b>bold</b>");
	}

	@ReflexAction
	void outerHtml() {
		this.browser.outerHtml("#outer", "<em id=\"outer\">emphasized</em>");
	}

	@ReflexAction
	void textContent() {
		this.browser.textContent("#box", "<plain>");
	}

	@ReflexAction
	void append() {
		this.browser.append("#list", "<li>last</li>");
	}

	@ReflexAction
	void prepend() {
		this.browser.prepend("#list", "<li>first</li>");
	}

	@ReflexAction
	void insertAdjacentHtml() {
		this.browser.insertAdjacentHtml("#box", Position.AFTER_END, "<p id=\"below\">below</p>");
	}

	@ReflexAction
	void insertAdjacentText() {
		this.browser.insertAdjacentText("#box", Position.BEFORE_END, " and more");
	}

	@ReflexAction
	void graft() {
		this.browser.graft("#branch", "#list");
	}

	@ReflexAction
	void remove() {
		this.browser.remove("#superfluous");
	}

	@ReflexAction
	void addCssClass() {
		this.browser.addCssClass("#box", "marked", "loud");
	}

	@ReflexAction
	void removeCssClass() {
		this.browser.removeCssClass("#box", "loud");
	}

	@ReflexAction
	void setAttribute() {
		this.browser.setAttribute("#box", "title", "A title");
	}

	@ReflexAction
	void removeAttribute() {
		this.browser.removeAttribute("#box", "title");
	}

	@ReflexAction
	void setDatasetProperty() {
		this.browser.setDatasetProperty("#box", "rating", "5");
	}

	@ReflexAction
	void setProperty() {
		this.browser.setProperty("#check", "checked", true);
	}

	@ReflexAction
	void setStyle() {
		this.browser.setStyle("#box", "color", "teal");
	}

	@ReflexAction
	void setStyles() {
		this.browser.setStyles("#box", Map.of("fontWeight", "bold", "letterSpacing", "2px"));
	}

	@ReflexAction
	void setValue() {
		this.browser.setValue("#field", "set by the server");
	}

	@ReflexAction
	void setFocus() {
		this.browser.setFocus("#field");
	}

	@ReflexAction
	void resetForm() {
		this.browser.resetForm("#form");
	}

	@ReflexAction
	void scrollIntoView() {
		this.browser.scrollIntoView("#end");
	}

	@ReflexAction
	void setTitle() {
		this.browser.setTitle("A new title");
	}

	@ReflexAction
	void setMeta() {
		this.browser.setMeta("description", "A new description");
	}

	@ReflexAction
	void dispatchEvent() {
		this.browser.dispatchEvent("showcase:hello", Map.of("to", "you"));
	}

	@ReflexAction
	void setCookie() {
		this.browser.setCookie("flavour=vanilla; SameSite=Lax");
	}

	@ReflexAction
	void setStorageItem() {
		this.browser.setStorageItem(WebStorage.SESSION, "flavour", "vanilla");
	}

	@ReflexAction
	void removeStorageItem() {
		this.browser.removeStorageItem(WebStorage.SESSION, "flavour");
	}

	@ReflexAction
	void clearStorage() {
		this.browser.clearStorage(WebStorage.SESSION);
	}

	@ReflexAction
	void pushState() {
		this.browser.pushState("?pushed");
	}

	@ReflexAction
	void replaceState() {
		this.browser.replaceState("?replaced");
	}

	@ReflexAction
	void go() {
		this.browser.go(-1);
	}

	@ReflexAction
	void redirectTo() {
		this.browser.redirectTo("/operations?redirected");
	}

	@ReflexAction
	void reload() {
		this.browser.reload();
	}

	@ReflexAction
	void consoleLog() {
		this.browser.consoleLog("Hello, console");
	}

	@ReflexAction
	void consoleTable() {
		this.browser.consoleTable(List.of(Map.of("fruit", "plum", "amount", 3)));
	}

	@ReflexAction
	void notification() {
		this.browser.notification("Hello from the server");
	}

	@ReflexAction
	void custom() {
		this.browser.custom("shout", "#box", Map.of("word", "hey"));
	}

}
