package org.example.clinic;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds what is posted, on its way through the filters.
 */
class Gate extends OncePerRequestFilter {

	private volatile CountDownLatch open = new CountDownLatch(0);

	private volatile CountDownLatch arrived = new CountDownLatch(1);

	void close() {
		this.arrived = new CountDownLatch(1);
		this.open = new CountDownLatch(1);
	}

	void open() {
		this.open.countDown();
	}

	void awaitArrival() {
		await(this.arrived);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if ("POST".equals(request.getMethod())) {
			this.arrived.countDown();
			await(this.open);
		}
		chain.doFilter(request, response);
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(20, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Nobody came");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
