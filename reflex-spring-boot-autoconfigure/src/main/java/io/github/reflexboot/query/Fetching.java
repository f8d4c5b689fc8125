package io.github.reflexboot.query;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexQueryPostProcessor;

/**
 * Fetches data with whatever has to be open around it, and makes it complete. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class Fetching {

	private final Supplier<List<QueryUnit>> units;

	private final Supplier<List<ReflexQueryPostProcessor>> postProcessors;

	/**
	 * Create it.
	 * @param units what is open meanwhile, the outermost first
	 * @param postProcessors make the data complete, in this order
	 */
	public Fetching(Supplier<List<QueryUnit>> units, Supplier<List<ReflexQueryPostProcessor>> postProcessors) {
		this.units = units;
		this.postProcessors = postProcessors;
	}

	/**
	 * Return what fetches the data of a query.
	 * @param completes whether the data is made complete
	 */
	Callable<@Nullable Object> by(String query, Callable<?> work, boolean completes) {
		Callable<@Nullable Object> fetch = completes ? () -> complete(query, work.call()) : work::call;
		List<QueryUnit> open = this.units.get();
		for (int i = open.size() - 1; i >= 0; i--) {
			QueryUnit unit = open.get(i);
			Callable<@Nullable Object> inner = fetch;
			fetch = () -> unit.run(inner);
		}
		return fetch;
	}

	private @Nullable Object complete(String query, @Nullable Object data) throws Exception {
		Object complete = data;
		for (ReflexQueryPostProcessor each : this.postProcessors.get()) {
			complete = each.process(query, complete);
		}
		return complete;
	}

}
