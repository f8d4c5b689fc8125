package io.github.reflexboot.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.TaskState;

/**
 * What one open page has in the background, by its names. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class PageTasks {

	private final Map<String, Task> tasks = new HashMap<>();

	/**
	 * Keep a task, in the place of the last one of its name.
	 */
	synchronized void add(Task task) {
		this.tasks.put(task.name(), task);
	}

	/**
	 * Return the state of what has a name.
	 */
	synchronized TaskState state(String name) {
		Task task = this.tasks.get(name);
		return (task != null) ? task.state() : TaskState.IDLE;
	}

	/**
	 * Tell whether anything is under way.
	 */
	synchronized boolean isAnyRunning() {
		return this.tasks.values().stream().anyMatch((task) -> task.state().running());
	}

	/**
	 * Find a task.
	 */
	synchronized @Nullable Task find(String name) {
		return this.tasks.get(name);
	}

	/**
	 * End what does not outlive its page, and have the rest tell it nothing any more: it
	 * is left, or another visitor's.
	 */
	public void close() {
		ending().forEach(Task::cancel);
		all().forEach(Task::leavePage);
	}

	private synchronized List<Task> all() {
		return List.copyOf(this.tasks.values());
	}

	private synchronized List<Task> ending() {
		return this.tasks.values().stream().filter((task) -> !task.outlivesPage()).toList();
	}

}
