package io.github.reflexboot.mutation;

import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import io.github.reflexboot.AsyncFailure;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.invoke.ActionListener;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.registry.MutationType;

/**
 * Remembers of which mutations pages have to say that they have failed, and has the data
 * fetched again that others have changed. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MutationListener implements ActionListener {

	/**
	 * The attribute of a request that holds what is to be called once more.
	 */
	static final String RETRIED = MutationListener.class.getName() + ".RETRIED";

	private final Supplier<PageMutations> ofPage;

	private final Supplier<Refetching> refetching;

	private final Predicate<Throwable> meansForbidden;

	private final boolean showDetails;

	/**
	 * Create it.
	 * @param ofPage returns the mutations of the page whose request is under way
	 * @param refetching has data fetched again
	 * @param meansForbidden whether what an action threw says that the visitor may not
	 * call it
	 * @param showDetails whether pages get the messages of exceptions
	 */
	public MutationListener(Supplier<PageMutations> ofPage, Supplier<Refetching> refetching,
			Predicate<Throwable> meansForbidden, boolean showDetails) {
		this.ofPage = ofPage;
		this.refetching = refetching;
		this.meansForbidden = meansForbidden;
		this.showDetails = showDetails;
	}

	@Override
	public void succeeded(ReflexCall call, HttpServletRequest request, boolean changesNothing) {
		if (request.getAttribute(RETRIED) instanceof ReflexMessage message) {
			call.updates().retry(message);
		}
		MutationType mutation = call.mutation();
		if (mutation == null) {
			return;
		}
		this.ofPage.get().reset(mutation.name());
		MutationStates.showIdle(mutation.name(), request);
		if (!changesNothing) {
			this.refetching.get().after(mutation, request);
		}
	}

	@Override
	public void failed(ReflexCall call, HttpServletRequest request, Throwable cause) {
		MutationType mutation = call.mutation();
		if (mutation == null || cause instanceof ReflexHaltedException || this.meansForbidden.test(cause)) {
			return;
		}
		this.ofPage.get()
			.failed(mutation.name(), new AsyncFailure(call.message().id(), cause.getClass().getSimpleName(),
					this.showDetails ? cause.getMessage() : null), call.message());
	}

}
