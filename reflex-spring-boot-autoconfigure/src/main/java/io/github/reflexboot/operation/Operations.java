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

	public Operations innerHtml(String selector, String html) {
		return add(new ElementOperation.InnerHtml(Target.of(selector), html));
	}

	public Operations outerHtml(String selector, String html) {
		return add(new ElementOperation.OuterHtml(Target.of(selector), html));
	}

	public Operations append(String selector, String html) {
		return add(new ElementOperation.Append(Target.of(selector), html));
	}

	public Operations prepend(String selector, String html) {
		return add(new ElementOperation.Prepend(Target.of(selector), html));
	}

	public Operations insertAdjacentHtml(String selector, String position, String html) {
		return add(new ElementOperation.InsertAdjacentHtml(Target.of(selector), html, position));
	}

	public Operations insertAdjacentText(String selector, String position, String text) {
		return add(new ElementOperation.InsertAdjacentText(Target.of(selector), text, position));
	}

	public Operations textContent(String selector, String text) {
		return add(new ElementOperation.TextContent(Target.of(selector), text));
	}

	public Operations graft(String selector, String parent) {
		return add(new ElementOperation.Graft(Target.of(selector), parent));
	}

	public Operations remove(String selector) {
		return add(new ElementOperation.Remove(Target.of(selector)));
	}

	public Operations setFocus(String selector) {
		return add(new ElementOperation.SetFocus(Target.of(selector)));
	}

	public Operations resetForm(String selector) {
		return add(new ElementOperation.ResetForm(Target.of(selector)));
	}

	public Operations addCssClass(String selector, String... names) {
		return add(new ElementOperation.AddCssClass(Target.of(selector), List.of(names)));
	}

	public Operations removeCssClass(String selector, String... names) {
		return add(new ElementOperation.RemoveCssClass(Target.of(selector), List.of(names)));
	}

	public Operations setAttribute(String selector, String name, String value) {
		return add(new ElementOperation.SetAttribute(Target.of(selector), name, value));
	}

	public Operations removeAttribute(String selector, String name) {
		return add(new ElementOperation.RemoveAttribute(Target.of(selector), name));
	}

	public Operations setDatasetProperty(String selector, String name, String value) {
		return add(new ElementOperation.SetDatasetProperty(Target.of(selector), name, value));
	}

	public Operations setProperty(String selector, String name, @Nullable Object value) {
		return add(new ElementOperation.SetProperty(Target.of(selector), name, value));
	}

	public Operations setStyle(String selector, String name, String value) {
		return add(new ElementOperation.SetStyle(Target.of(selector), name, value));
	}

	public Operations setStyles(String selector, Map<String, String> styles) {
		return add(new ElementOperation.SetStyles(Target.of(selector), styles));
	}

	public Operations setValue(String selector, String value) {
		return add(new ElementOperation.SetValue(Target.of(selector), value));
	}

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

	public Operations dispatchEvent(String selector, String name, @Nullable Object detail) {
		return add(new ElementOperation.DispatchEvent(Target.of(selector), name, detail));
	}

	public Operations setMeta(String name, String content) {
		return add(new BrowserOperation.SetMeta(name, content));
	}

	public Operations setTitle(String title) {
		return add(new BrowserOperation.SetTitle(title));
	}

	public Operations setCookie(String cookie) {
		return add(new BrowserOperation.SetCookie(cookie));
	}

	public Operations setStorageItem(String storage, String key, String value) {
		return add(new BrowserOperation.SetStorageItem(storage, key, value));
	}

	public Operations removeStorageItem(String storage, String key) {
		return add(new BrowserOperation.RemoveStorageItem(storage, key));
	}

	public Operations clearStorage(String storage) {
		return add(new BrowserOperation.ClearStorage(storage));
	}

	public Operations pushState(String url) {
		return add(new BrowserOperation.PushState(url, null));
	}

	public Operations replaceState(String url) {
		return add(new BrowserOperation.ReplaceState(url, null));
	}

	public Operations go(int delta) {
		return add(new BrowserOperation.Go(delta));
	}

	public Operations redirectTo(String url) {
		return add(new BrowserOperation.RedirectTo(url, "advance"));
	}

	public Operations reload() {
		return add(new BrowserOperation.Reload());
	}

	public Operations consoleLog(String message) {
		return add(new BrowserOperation.ConsoleLog(message, "info"));
	}

	public Operations consoleTable(List<?> data) {
		return add(new BrowserOperation.ConsoleTable(data, null));
	}

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
