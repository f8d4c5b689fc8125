package io.github.reflexboot.samples.showcase.callbacks;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.github.reflexboot.ReflexChain;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexInterceptor;

/**
 * Stands around the actions of all reflexes; for those of this page it tells the scripts
 * how long they took.
 */
@Component
@Order(0)
class Timing implements ReflexInterceptor {

	@Override
	public void intercept(ReflexContext reflex, ReflexChain chain) throws Exception {
		long start = System.nanoTime();
		chain.proceed();
		if (reflex.target().startsWith("Callbacks#")) {
			reflex.payload().put("actionMicros", (System.nanoTime() - start) / 1_000);
		}
	}

}
