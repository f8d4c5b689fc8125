package io.github.reflexboot.samples.showcase.slow;

import java.util.Optional;

import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.tab.PendingReflex;
import io.github.reflexboot.tab.RoundTripInterceptor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.stereotype.Component;

/**
 * Stands around all round trips, and tells the log about those that take long.
 */
@Component
class SlowRoundTrips implements RoundTripInterceptor {

	private static final Log logger = LogFactory.getLog(SlowRoundTrips.class);

	private static final long MAX_MILLIS = 1_000;

	@Override
	public Optional<Answer> intercept(PendingReflex reflex, Next next) {
		long start = System.nanoTime();
		Optional<Answer> answer = next.proceed();
		long millis = (System.nanoTime() - start) / 1_000_000;
		if (millis > MAX_MILLIS) {
			logger.info(reflex.target() + " on " + reflex.path() + " took " + millis + " ms");
		}
		return answer;
	}

}
