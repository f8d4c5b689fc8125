package io.github.reflexboot.page;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.ComponentRun;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.registry.MutationType;
import io.github.reflexboot.root.RootRender;
import io.github.reflexboot.visitor.Visitor;

/**
 * A reflex on its way through the request of its page, as an attribute of that request:
 * carries the call in and what became of it out. It belongs to one request and is touched
 * by one thread at a time.
 *
 * @since 0.1.0
 */
public final class PageRun {

	private static final String ATTRIBUTE = PageRun.class.getName();

	private final ReflexCall call;

	private final Visitor visitor;

	private final RunRoots roots;

	private final RunComponents components;

	private final RunSession session;

	private final RunTasks tasks = new RunTasks();

	private final RunHandling handling;

	private final RunParameters parameters = new RunParameters();

	private final RunPurpose purpose;

	private final long begunAt = System.nanoTime();

	private boolean leftAsItIs;

	private @Nullable ReflexResult result;

	private @Nullable Throwable failure;

	PageRun(ReflexCall call, Visitor visitor, @Nullable RootRender roots, @Nullable ComponentRun component) {
		this(call, visitor, RunPurpose.reflex(), roots, component);
	}

	PageRun(ReflexCall call, Visitor visitor, RunPurpose purpose) {
		this(call, visitor, purpose, null, null);
	}

	private PageRun(ReflexCall call, Visitor visitor, RunPurpose purpose, @Nullable RootRender roots,
			@Nullable ComponentRun component) {
		this.call = call;
		this.purpose = purpose;
		this.visitor = visitor;
		this.handling = new RunHandling(purpose.isBefore());
		this.session = new RunSession(visitor);
		this.roots = new RunRoots(roots);
		this.components = new RunComponents(component);
	}

	/**
	 * Tell whether the page says that a mutation is under way.
	 * @param mutation the mutation
	 * @return whether it does
	 */
	public boolean announces(MutationType mutation) {
		return this.purpose.announces(mutation);
	}

	/**
	 * Return the run of the same page in a request of its own, after the action.
	 */
	PageRun afterwards(ReflexResult left) {
		PageRun run = new PageRun(this.call, this.visitor, RunPurpose.afterwards());
		run.result = left;
		run.parameters.setAll(this.parameters);
		return run;
	}

	/**
	 * Return the attributes of the request: this run, and the flag that views see, but
	 * not where the visitor goes on to another page.
	 */
	Map<String, Object> attributes() {
		Map<String, Object> attributes = new HashMap<>(Map.of(ATTRIBUTE, this));
		if (!this.purpose.isVisit()) {
			attributes.put("reflex", true);
		}
		this.components.addTo(attributes);
		return attributes;
	}

	/**
	 * Return the run of a request.
	 * @return the run; {@code null} if this is the request of a browser
	 */
	public static @Nullable PageRun of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof PageRun run) ? run : null;
	}

	/**
	 * Return the run of a request, if it is one of the page that its tab shows.
	 * @param request the request
	 * @return the run; {@code null} if a browser loads a page, or opens one in the place
	 * of another
	 */
	public static @Nullable PageRun inTab(HttpServletRequest request) {
		PageRun run = of(request);
		return (run != null && !run.purpose.isOpening()) ? run : null;
	}

	/**
	 * Call the action, unless that was done in another request. If it has ended the
	 * session, the page is for a request that begins without it.
	 * @return whether the page's controller is to run
	 */
	boolean call(ReflexInvoker invoker, PageController page) {
		this.handling.markReached();
		this.visitor.identify(page.request().getUserPrincipal());
		if (this.purpose.isAfterwards()) {
			return true;
		}
		Caller caller = Caller.of(page.request());
		try {
			this.result = this.components.call(this.call, invoker, page);
			this.leftAsItIs = this.session.isOverByAction();
			if (!this.leftAsItIs && caller.isSessionOver()) {
				this.result = this.result.withPageAnew();
			}
			return this.result.rendersPage() && !this.leftAsItIs;
		}
		// Let out, it would become an answer of the page's own @ExceptionHandler.
		catch (Throwable ex) {
			this.failure = ex;
			return false;
		}
		finally {
			this.visitor.identify(caller.now());
		}
	}

	void fail(Exception cause) {
		this.failure = cause;
	}

	/**
	 * Return what is asked for.
	 */
	ReflexCall asked() {
		return this.call;
	}

	RunComponents components() {
		return this.components;
	}

	RunHandling handling() {
		return this.handling;
	}

	RunParameters parameters() {
		return this.parameters;
	}

	RunTasks tasks() {
		return this.tasks;
	}

	/**
	 * Do something when the web server is done with the request, whatever became of it.
	 * @param task what to do; must not throw
	 */
	public void whenOver(Runnable task) {
		this.tasks.cleanUpBy(task);
	}

	/**
	 * The request is over.
	 */
	void end() {
		if (this.failure == null) {
			this.tasks.runPutOff();
		}
	}

	/**
	 * Return what the browser has sent.
	 * @return the message
	 */
	public ReflexMessage message() {
		return this.call.message();
	}

	/**
	 * Return the tab that shows the page.
	 * @return its identifier
	 */
	public String tab() {
		return this.call.tab();
	}

	RunRoots roots() {
		return this.roots;
	}

	/**
	 * Tell whether all of the page is rendered, and not only roots or components of it.
	 * @return whether it is
	 */
	public boolean isForWholePage() {
		return this.roots.isWhole() && !this.components.areAlone();
	}

	/**
	 * Tell, when the run is over, whether the controller has run for all of the page.
	 * @return whether it has
	 */
	public boolean hasRunWholePage() {
		ReflexResult left = this.result;
		boolean isShown = left != null && (left.rendersPage() || this.purpose.isAfterwards()) && !this.leftAsItIs;
		return isShown && this.failure == null && this.handling.isReached() && isForWholePage();
	}

	/**
	 * Return who has asked.
	 * @return the visitor
	 */
	public Visitor visitor() {
		return this.visitor;
	}

	RunSession session() {
		return this.session;
	}

	/**
	 * Tell whether the action has ended the session: nobody's page could be shown then.
	 */
	boolean isLeftAsItIs() {
		return this.leftAsItIs;
	}

	/**
	 * Tell whether an action is to be called in this request.
	 * @return whether it is; otherwise the page is only run again
	 */
	public boolean hasAction() {
		return this.call.hasAction() && !this.purpose.isAfterwards();
	}

	/**
	 * Tell whether the page only runs again, without an action in any request.
	 * @return whether it does
	 */
	public boolean isRefresh() {
		return !this.call.hasAction() && !this.purpose.isVisit();
	}

	/**
	 * Tell whether the visitor has asked for this: by an action, or by going to a page.
	 * @return whether they have; otherwise the page is refreshed or fetched ahead
	 */
	public boolean isAskedFor() {
		return this.purpose.isVisit() ? this.purpose.isShownNext() : message().target() != null;
	}

	long begunAt() {
		return this.begunAt;
	}

	RunPurpose purpose() {
		return this.purpose;
	}

	@Nullable ReflexResult result() {
		return this.result;
	}

	/**
	 * Return what the action threw.
	 * @return the exception; {@code null} if it threw none, or was not called
	 */
	public @Nullable Throwable failure() {
		return this.failure;
	}

}
