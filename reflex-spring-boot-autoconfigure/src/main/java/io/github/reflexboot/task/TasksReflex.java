package io.github.reflexboot.task;

import java.util.Objects;
import java.util.function.Supplier;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

/**
 * What pages can do about their actions in the background. The element names one by
 * {@code data-task}.
 *
 * @since 0.1.0
 */
@Reflex("ReflexTasks")
public class TasksReflex {

	private final Supplier<PageTasks> ofPage;

	/**
	 * Create it.
	 * @param ofPage returns what the page whose request is under way has in the
	 * background
	 */
	public TasksReflex(Supplier<PageTasks> ofPage) {
		this.ofPage = ofPage;
	}

	@ReflexAction
	void cancel(ReflexElement element, ReflexContext reflex) {
		Task task = this.ofPage.get().find(Objects.requireNonNullElse(element.dataset("task"), ""));
		if (task != null) {
			task.cancel();
			TaskStates.show(task, reflex.request());
		}
	}

}
