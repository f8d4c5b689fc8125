package io.github.reflexboot.operation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An operation on the page as a whole, or on the browser. Its records carry what
 * {@code docs/protocol.md} lists.
 *
 * @since 0.1.0
 */
public sealed interface BrowserOperation extends Operation {

	/** Set a meta element, and add it where it is missing. */
	record SetMeta(String name, String content) implements BrowserOperation {
	}

	/** Set the title. */
	record SetTitle(String title) implements BrowserOperation {
	}

	/** Set a cookie by script, so not an {@code HttpOnly} one. */
	record SetCookie(String cookie) implements BrowserOperation {
	}

	/** Set an item of a storage. */
	record SetStorageItem(WebStorage storage, String key, String value) implements BrowserOperation {
	}

	/** Remove an item of a storage. */
	record RemoveStorageItem(WebStorage storage, String key) implements BrowserOperation {
	}

	/** Remove all items of a storage. */
	record ClearStorage(WebStorage storage) implements BrowserOperation {
	}

	/** Show another URL of this application, as a new entry of the history. */
	record PushState(String url, @Nullable Object state) implements BrowserOperation {
	}

	/** Show another URL of this application. */
	record ReplaceState(String url, @Nullable Object state) implements BrowserOperation {
	}

	/** Go forth or back in the history. */
	record Go(int delta) implements BrowserOperation {
	}

	/** Load another page. */
	record RedirectTo(String url, HistoryAction action) implements BrowserOperation {
	}

	/** Load this page anew. */
	record Reload() implements BrowserOperation {
	}

	/** Write a line to the console. */
	record ConsoleLog(String message, ConsoleLevel level) implements BrowserOperation {
	}

	/** Write a table to the console. */
	record ConsoleTable(List<?> data, @Nullable List<String> columns) implements BrowserOperation {
	}

	/** Show a notification of the system, if the visitor allows it. */
	record Notification(String title, @Nullable Map<String, ?> options) implements BrowserOperation {
	}

}
