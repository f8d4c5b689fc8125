package io.github.reflexboot.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Operations in the order in which the browser is to apply them. Each method adds one;
 * the selector means the first element that matches. For several elements, a delay or
 * another focus, {@link #add} an operation with a {@link Target} of your own.
 * <p>
 * Instances are for one thread.
 *
 * @since 0.1.0
 */
public final class Operations {

	private final List<Operation> list = new ArrayList<>();

	/**
	 * Add any operation.
	 * @param operation the operation
	 * @return these operations
	 */
	public Operations add(Operation operation) {
		this.list.add(operation);
		return this;
	}

	/**
	 * Add an operation that the application has taught its pages.
	 * @param operation its name
	 * @param selector which element it is for
	 * @param fields what it carries
	 * @return these operations
	 */
	public Operations custom(String operation, String selector, Map<String, ?> fields) {
		return add(new CustomOperation(operation, Target.of(selector), fields));
	}

	/** Adds {@link ElementOperation.InnerHtml}. */
	public Operations innerHtml(String selector, String html) {
		return add(new ElementOperation.InnerHtml(Target.of(selector), html));
	}

	/** Adds {@link ElementOperation.OuterHtml}. */
	public Operations outerHtml(String selector, String html) {
		return add(new ElementOperation.OuterHtml(Target.of(selector), html));
	}

	/** Adds {@link ElementOperation.Append}. */
	public Operations append(String selector, String html) {
		return add(new ElementOperation.Append(Target.of(selector), html));
	}

	/** Adds {@link ElementOperation.Prepend}. */
	public Operations prepend(String selector, String html) {
		return add(new ElementOperation.Prepend(Target.of(selector), html));
	}

	/** Adds {@link ElementOperation.InsertAdjacentHtml}. */
	public Operations insertAdjacentHtml(String selector, Position position, String html) {
		return add(new ElementOperation.InsertAdjacentHtml(Target.of(selector), position, html));
	}

	/** Adds {@link ElementOperation.InsertAdjacentText}. */
	public Operations insertAdjacentText(String selector, Position position, String text) {
		return add(new ElementOperation.InsertAdjacentText(Target.of(selector), position, text));
	}

	/** Adds {@link ElementOperation.TextContent}. */
	public Operations textContent(String selector, String text) {
		return add(new ElementOperation.TextContent(Target.of(selector), text));
	}

	/** Adds {@link ElementOperation.Graft}. */
	public Operations graft(String selector, String parent) {
		return add(new ElementOperation.Graft(Target.of(selector), parent));
	}

	/** Adds {@link ElementOperation.Remove}. */
	public Operations remove(String selector) {
		return add(new ElementOperation.Remove(Target.of(selector)));
	}

	/** Adds {@link ElementOperation.SetFocus}. */
	public Operations setFocus(String selector) {
		return add(new ElementOperation.SetFocus(Target.of(selector)));
	}

	/** Adds {@link ElementOperation.ResetForm}. */
	public Operations resetForm(String selector) {
		return add(new ElementOperation.ResetForm(Target.of(selector)));
	}

	/** Adds {@link ElementOperation.AddCssClass}. */
	public Operations addCssClass(String selector, String... names) {
		return add(new ElementOperation.AddCssClass(Target.of(selector), List.of(names)));
	}

	/** Adds {@link ElementOperation.RemoveCssClass}. */
	public Operations removeCssClass(String selector, String... names) {
		return add(new ElementOperation.RemoveCssClass(Target.of(selector), List.of(names)));
	}

	/** Adds {@link ElementOperation.SetAttribute}. */
	public Operations setAttribute(String selector, String name, String value) {
		return add(new ElementOperation.SetAttribute(Target.of(selector), name, value));
	}

	/** Adds {@link ElementOperation.RemoveAttribute}. */
	public Operations removeAttribute(String selector, String name) {
		return add(new ElementOperation.RemoveAttribute(Target.of(selector), name));
	}

	/** Adds {@link ElementOperation.SetDatasetProperty}. */
	public Operations setDatasetProperty(String selector, String name, String value) {
		return add(new ElementOperation.SetDatasetProperty(Target.of(selector), name, value));
	}

	/** Adds {@link ElementOperation.SetProperty}. */
	public Operations setProperty(String selector, String name, @Nullable Object value) {
		return add(new ElementOperation.SetProperty(Target.of(selector), name, value));
	}

	/** Adds {@link ElementOperation.SetStyle}. */
	public Operations setStyle(String selector, String name, String value) {
		return add(new ElementOperation.SetStyle(Target.of(selector), name, value));
	}

	/** Adds {@link ElementOperation.SetStyles}. */
	public Operations setStyles(String selector, Map<String, String> styles) {
		return add(new ElementOperation.SetStyles(Target.of(selector), styles));
	}

	/** Adds {@link ElementOperation.SetValue}. */
	public Operations setValue(String selector, String value) {
		return add(new ElementOperation.SetValue(Target.of(selector), value));
	}

	/** Adds {@link ElementOperation.ScrollIntoView}. */
	public Operations scrollIntoView(String selector) {
		return add(new ElementOperation.ScrollIntoView(Target.of(selector), null, null, null));
	}

	/**
	 * Dispatch an event on the document.
	 * @param name its name
	 * @param detail what it carries
	 * @return these operations
	 */
	public Operations dispatchEvent(String name, @Nullable Object detail) {
		return add(new ElementOperation.DispatchEvent(Target.document(), name, detail));
	}

	/** Adds {@link ElementOperation.DispatchEvent} on an element. */
	public Operations dispatchEvent(String selector, String name, @Nullable Object detail) {
		return add(new ElementOperation.DispatchEvent(Target.of(selector), name, detail));
	}

	/** Adds {@link BrowserOperation.SetMeta}. */
	public Operations setMeta(String name, String content) {
		return add(new BrowserOperation.SetMeta(name, content));
	}

	/** Adds {@link BrowserOperation.SetTitle}. */
	public Operations setTitle(String title) {
		return add(new BrowserOperation.SetTitle(title));
	}

	/** Adds {@link BrowserOperation.SetCookie}. */
	public Operations setCookie(String cookie) {
		return add(new BrowserOperation.SetCookie(cookie));
	}

	/** Adds {@link BrowserOperation.SetStorageItem}. */
	public Operations setStorageItem(WebStorage storage, String key, String value) {
		return add(new BrowserOperation.SetStorageItem(storage, key, value));
	}

	/** Adds {@link BrowserOperation.RemoveStorageItem}. */
	public Operations removeStorageItem(WebStorage storage, String key) {
		return add(new BrowserOperation.RemoveStorageItem(storage, key));
	}

	/** Adds {@link BrowserOperation.ClearStorage}. */
	public Operations clearStorage(WebStorage storage) {
		return add(new BrowserOperation.ClearStorage(storage));
	}

	/** Adds {@link BrowserOperation.PushState}. */
	public Operations pushState(String url) {
		return add(new BrowserOperation.PushState(url, null));
	}

	/** Adds {@link BrowserOperation.ReplaceState}. */
	public Operations replaceState(String url) {
		return add(new BrowserOperation.ReplaceState(url, null));
	}

	/** Adds {@link BrowserOperation.Go}. */
	public Operations go(int delta) {
		return add(new BrowserOperation.Go(delta));
	}

	/** Adds {@link BrowserOperation.RedirectTo}. */
	public Operations redirectTo(String url) {
		return add(new BrowserOperation.RedirectTo(url, HistoryAction.ADVANCE));
	}

	/** Adds {@link BrowserOperation.Reload}. */
	public Operations reload() {
		return add(new BrowserOperation.Reload());
	}

	/** Adds {@link BrowserOperation.ConsoleLog}. */
	public Operations consoleLog(String message) {
		return add(new BrowserOperation.ConsoleLog(message, ConsoleLevel.INFO));
	}

	/** Adds {@link BrowserOperation.ConsoleTable}. */
	public Operations consoleTable(List<?> data) {
		return add(new BrowserOperation.ConsoleTable(data, null));
	}

	/** Adds {@link BrowserOperation.Notification}. */
	public Operations notification(String title) {
		return add(new BrowserOperation.Notification(title, null));
	}

	/**
	 * Return the operations so far.
	 * @return an unmodifiable copy, in order
	 */
	public List<Operation> toList() {
		return List.copyOf(this.list);
	}

}
