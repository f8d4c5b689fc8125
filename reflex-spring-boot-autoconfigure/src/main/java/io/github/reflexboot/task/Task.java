package io.github.reflexboot.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import io.github.reflexboot.AsyncFailure;
import io.github.reflexboot.ReflexTask;
import io.github.reflexboot.TaskState;
import io.github.reflexboot.operation.Operations;

/**
 * One action that goes on in the background. Safe for use by several threads.
 */
final class Task implements ReflexTask {

	private final String name;

	private final String tab;

	private final @Nullable String session;

	private volatile Page page;

	private final AtomicBoolean isCancelled = new AtomicBoolean();

	private TaskState state = TaskState.begun();

	private volatile boolean outlivesPage;

	private Runnable interrupt = () -> {
	};

	/**
	 * Create it.
	 * @param name the name of the action
	 * @param tab the page that has called it
	 * @param session the session of its visitor; {@code null} for none
	 * @param page the way to that page
	 */
	Task(String name, String tab, @Nullable String session, Page page) {
		this.name = name;
		this.tab = tab;
		this.session = session;
		this.page = page;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String tab() {
		return this.tab;
	}

	@Nullable String session() {
		return this.session;
	}

	/**
	 * Its page is another visitor's by now, or nobody's.
	 */
	void leavePage() {
		this.page = Page.NONE;
	}

	/**
	 * Say whether it goes on when its page is left.
	 */
	void outlivesPage(boolean outlives) {
		this.outlivesPage = outlives;
	}

	boolean outlivesPage() {
		return this.outlivesPage;
	}

	@Override
	public void update(Operations operations) {
		this.page.send(operations);
	}

	@Override
	public void refresh() {
		this.page.refresh();
	}

	@Override
	public void progress(double progress, String text) {
		Assert.isTrue(progress >= 0 && progress <= 1,
				() -> "The progress of '" + name() + "' is " + progress + ", expected a number from 0 to 1");
		change((before) -> before.running() ? new TaskState(true, progress, text, false, false, null) : before);
		this.page.refresh();
	}

	@Override
	public boolean isCancelled() {
		return this.isCancelled.get();
	}

	synchronized TaskState state() {
		return this.state;
	}

	private synchronized void change(UnaryOperator<TaskState> change) {
		this.state = change.apply(this.state);
	}

	/**
	 * It has begun, or waits for its turn.
	 * @param interruption interrupts it, or keeps it from beginning
	 */
	void interruptBy(Runnable interruption) {
		synchronized (this) {
			this.interrupt = interruption;
		}
		if (isCancelled()) {
			interruption.run();
		}
	}

	/**
	 * End it.
	 */
	void cancel() {
		if (this.isCancelled.compareAndSet(false, true)) {
			change((before) -> before.running()
					? new TaskState(false, before.progress(), before.text(), false, true, null) : before);
			interruption().run();
			this.page.refresh();
		}
	}

	private synchronized Runnable interruption() {
		return this.interrupt;
	}

	/**
	 * It has come to its end by itself.
	 */
	void done() {
		change((before) -> before.running() ? new TaskState(false, 1, before.text(), true, false, null) : before);
		this.page.refresh();
	}

	/**
	 * It has failed.
	 */
	void failed(AsyncFailure error) {
		change((before) -> before.running()
				? new TaskState(false, before.progress(), before.text(), false, false, error) : before);
		this.page.refresh();
	}

	/**
	 * The way to the page that has called a task.
	 */
	interface Page {

		/**
		 * Where nobody looks.
		 */
		Page NONE = new Page() {

			@Override
			public void send(Operations operations) {
			}

			@Override
			public void refresh() {
			}

		};

		/**
		 * Send operations.
		 */
		void send(Operations operations);

		/**
		 * Run it again soon.
		 */
		void refresh();

	}

}
