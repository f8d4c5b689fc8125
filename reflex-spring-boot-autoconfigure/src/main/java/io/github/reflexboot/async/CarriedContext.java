package io.github.reflexboot.async;

import java.util.concurrent.Callable;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;

import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Takes along to another thread what belongs to the visitor, such as the user, the
 * locale, the logging context and the observation, but neither request nor session. What
 * else is taken along is up to the application: whatever is registered with Micrometer's
 * {@link ContextRegistry}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CarriedContext {

	/**
	 * Made for the first query: by then, the application has registered what it has.
	 */
	private final SingletonSupplier<ContextSnapshotFactory> snapshots = SingletonSupplier.of(CarriedContext::snapshots);

	private static ContextSnapshotFactory snapshots() {
		ContextRegistry own = new ContextRegistry();
		own.registerThreadLocalAccessor(new LocaleContextThreadLocalAccessor());
		if (ClassUtils.isPresent("org.slf4j.MDC", CarriedContext.class.getClassLoader())) {
			own.registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
		}
		// Those of the application come last: of two with one key, the last one counts.
		ContextRegistry.getInstance().getThreadLocalAccessors().forEach(own::registerThreadLocalAccessor);
		return ContextSnapshotFactory.builder().contextRegistry(own).clearMissing(true).build();
	}

	/**
	 * Return work that does what another one does, on whatever thread it is called, but
	 * with what the calling thread has now.
	 * @param <T> the type of what the work returns
	 * @param what in words, for whoever asks for the request there
	 * @param work what to do
	 * @return the work to call
	 */
	public <T> Callable<T> carry(String what, Callable<T> work) {
		ContextSnapshot snapshot = this.snapshots.obtain().captureAll();
		return () -> {
			try (ContextSnapshot.Scope scope = snapshot.setThreadLocals()) {
				RequestContextHolder.setRequestAttributes(NoRequest.attributes(what));
				return work.call();
			}
			finally {
				RequestContextHolder.resetRequestAttributes();
			}
		};
	}

}
