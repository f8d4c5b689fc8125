package io.github.reflexboot.observation;

import java.util.concurrent.Callable;
import java.util.function.Predicate;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.ActionObserver;
import io.github.reflexboot.invoke.ReflexCall;

/**
 * Observes actions. Without a registry that listens, it does nothing. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class ObservedActions implements ActionObserver {

	private static final ReflexActionObservationConvention DEFAULT = new DefaultReflexActionObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable ReflexActionObservationConvention convention;

	private final Predicate<Throwable> meansForbidden;

	/**
	 * Create it.
	 * @param registry where observations go
	 * @param convention names them; {@code null} for the default
	 * @param meansForbidden whether what an action threw says that the visitor may not
	 * call it
	 */
	public ObservedActions(ObservationRegistry registry, @Nullable ReflexActionObservationConvention convention,
			Predicate<Throwable> meansForbidden) {
		this.meansForbidden = meansForbidden;
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	@SuppressWarnings("NullAway") // Micrometer allows null where the action returns none.
	public <T> T observe(ReflexCall call, Callable<T> action) throws Exception {
		String target = call.registeredTarget();
		if (this.registry.isNoop() || target == null) {
			return action.call();
		}
		ReflexActionObservationContext context = new ReflexActionObservationContext(target, this.meansForbidden);
		Observation observation = ReflexObservationDocumentation.ACTION.observation(this.convention, DEFAULT,
				() -> context, this.registry);
		return observation.observeChecked(() -> {
			try {
				return action.call();
			}
			finally {
				context.end();
			}
		});
	}

}
