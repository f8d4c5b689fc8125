package io.github.reflexboot.task;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.async.AsyncFailures;
import io.github.reflexboot.async.CarriedContext;
import io.github.reflexboot.async.FairWork;
import io.github.reflexboot.async.LeftPages;
import io.github.reflexboot.async.Pulse;
import io.github.reflexboot.async.WorkOwner;
import io.github.reflexboot.invoke.BackgroundStarter;
import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.page.PageGuard;
import io.github.reflexboot.page.PageRun;

/**
 * Starts actions that go on in the background. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Tasks implements BackgroundStarter, LeftPages.Work {

	/**
	 * How often a page is run again while a task reports how far it has come.
	 */
	private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(250);

	private static final int LINES_PER_MINUTE = 60;

	private static final String TASK = Tasks.class.getName() + ".TASK";

	private final Supplier<PageTasks> ofPage;

	private final Supplier<List<PageGuard>> guards;

	private final ReflexBroadcaster broadcaster;

	private final FairWork work;

	private final TaskShares shares;

	private final CarriedContext context = new CarriedContext();

	private final AsyncFailures failures;

	private final LineLimit lines = new LineLimit(LINES_PER_MINUTE, System::nanoTime);

	private final Set<Task> open = ConcurrentHashMap.newKeySet();

	/**
	 * Create it.
	 * @param ofPage returns what the page whose request is under way has in the
	 * background
	 * @param guards are asked before anything is started
	 * @param broadcaster the way to pages
	 * @param executor where actions go on
	 * @param limits how many
	 * @param showDetails whether pages get the messages of exceptions
	 */
	public Tasks(Supplier<PageTasks> ofPage, Supplier<List<PageGuard>> guards, ReflexBroadcaster broadcaster,
			Executor executor, TaskLimits limits, boolean showDetails) {
		this.ofPage = ofPage;
		this.guards = guards;
		this.broadcaster = broadcaster;
		this.work = new FairWork(executor, limits.running());
		this.shares = new TaskShares(limits.perSession(), limits.perAddress());
		this.failures = new AsyncFailures(showDetails);
	}

	/**
	 * Return the task of the action that is being called.
	 */
	Task taskOf(HttpServletRequest request, String name) {
		if (request.getAttribute(TASK) instanceof Task task) {
			return task;
		}
		PageRun run = PageRun.of(request);
		if (run == null) {
			throw new IllegalStateException("A ReflexTask was asked for outside of a reflex");
		}
		ReflexBroadcaster.Broadcast page = this.broadcaster.toTab(run.tab());
		Pulse pulse = new Pulse(page::refresh, BETWEEN_REFRESHES);
		Task task = new Task(name, run.tab(), run.visitor().session(), new Task.Page() {

			@Override
			public void send(Operations operations) {
				page.send(operations);
			}

			@Override
			public void refresh() {
				pulse.ask();
			}

		});
		request.setAttribute(TASK, task);
		return task;
	}

	@Override
	public void start(Work asked) throws Exception {
		for (PageGuard guard : this.guards.get()) {
			guard.check(asked.request(), asked.response(), asked.method(), asked.arguments().toArray());
		}
		PageRun run = PageRun.of(asked.request());
		Task task = taskOf(asked.request(), asked.type().name());
		if (run == null || this.ofPage.get().state(task.name()).running()) {
			return;
		}
		WorkOwner owner = WorkOwner.of(run);
		this.shares.take(owner, task.name());
		task.outlivesPage(asked.type().outlivesPage());
		this.ofPage.get().add(task);
		TaskStates.show(task, asked.request());
		Callable<@Nullable Object> carried = this.context
			.carry("The action '" + asked.call().message().describe() + "' in the background", () -> {
				asked.body().run();
				return null;
			});
		run.whenOver(() -> open(task, owner, run.failure() == null));
		// What the answer shows was so before it, and must not come behind what it sends.
		asked.call().updates().whenAnswered(() -> begin(task, owner, carried));
	}

	private void open(Task task, WorkOwner owner, boolean begins) {
		if (begins) {
			this.open.add(task);
			return;
		}
		task.cancel();
		this.shares.giveBack(owner);
	}

	private void begin(Task task, WorkOwner owner, Callable<@Nullable Object> body) {
		if (task.isCancelled()) {
			over(task, owner);
			return;
		}
		FairWork.Ending ending = this.work.add(owner, () -> run(task, owner, body), (refused) -> {
			task.cancel();
			over(task, owner);
		});
		task.interruptBy(() -> {
			if (ending.end()) {
				over(task, owner);
			}
		});
	}

	private void run(Task task, WorkOwner owner, Callable<@Nullable Object> body) {
		try {
			body.call();
			task.done();
		}
		catch (Throwable ex) {
			if (!task.isCancelled()) {
				task.failed(this.failures.report("The action '" + task.name() + "' in the background", ex, this.lines));
			}
		}
		finally {
			over(task, owner);
		}
	}

	private void over(Task task, WorkOwner owner) {
		if (this.open.remove(task)) {
			this.shares.giveBack(owner);
		}
	}

	@Override
	public boolean has(String tab) {
		return endingWith(tab).findAny().isPresent();
	}

	@Override
	public void cancel(String tab) {
		endingWith(tab).forEach(Task::cancel);
	}

	private Stream<Task> endingWith(String tab) {
		return this.open.stream().filter((task) -> tab.equals(task.tab()) && !task.outlivesPage());
	}

	/**
	 * End what the visitor has begun who is not there any more, also what would outlive
	 * its page.
	 */
	@Override
	public void endSession(String session, Set<String> tabs) {
		this.open.stream()
			.filter((task) -> tabs.contains(task.tab()) || session.equals(task.session()))
			.forEach(Task::cancel);
	}

	@Override
	public Set<String> sessions() {
		return this.open.stream().flatMap((task) -> Stream.ofNullable(task.session())).collect(Collectors.toSet());
	}

	/**
	 * Tell whether an action of a page is under way in the background, or waits for its
	 * turn.
	 * @param tab the page
	 * @param name name of the action
	 * @return whether it is; also after it was cancelled, until it has ended
	 */
	public boolean isUnderWay(String tab, String name) {
		return this.open.stream().anyMatch((task) -> task.tab().equals(tab) && task.name().equals(name));
	}

	/**
	 * End all of it, since the server stops.
	 */
	void cancelAll() {
		this.open.forEach(Task::cancel);
	}

	/**
	 * Tell whether anything is under way.
	 */
	boolean isAnyOpen() {
		return !this.open.isEmpty();
	}

}
