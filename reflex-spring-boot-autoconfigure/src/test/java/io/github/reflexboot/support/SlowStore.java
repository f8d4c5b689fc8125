package io.github.reflexboot.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Data that comes when the test says so.
 */
public final class SlowStore {

	private final Map<String, BlockingQueue<Call>> calls = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

	/**
	 * Fetch data, as long as it takes.
	 */
	public Object fetch(String name) throws Exception {
		Call call = new Call(new CompletableFuture<>(), new CompletableFuture<>());
		this.counts.computeIfAbsent(name, (key) -> new AtomicInteger()).incrementAndGet();
		calls(name).add(call);
		try {
			return call.data.get(30, TimeUnit.SECONDS);
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw (Exception) ex.getCause();
		}
		catch (InterruptedException ex) {
			call.interrupted.complete(null);
			throw ex;
		}
	}

	private BlockingQueue<Call> calls(String name) {
		return this.calls.computeIfAbsent(name, (key) -> new LinkedBlockingQueue<>());
	}

	/**
	 * Return the next call that has begun.
	 */
	public Call begun(String name) {
		try {
			Call call = calls(name).poll(20, TimeUnit.SECONDS);
			if (call == null) {
				throw new AssertionError("Nobody has fetched " + name);
			}
			return call;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return how often data was fetched.
	 */
	public int count(String name) {
		return this.counts.getOrDefault(name, new AtomicInteger()).get();
	}

	public void forget() {
		this.calls.clear();
		this.counts.clear();
	}

	/**
	 * A call that is under way.
	 */
	public record Call(CompletableFuture<Object> data, CompletableFuture<Void> interrupted) {

		public void returns(Object... rows) {
			this.data.complete(List.of(rows));
		}

		public void fails(String message) {
			this.data.completeExceptionally(new IllegalStateException(message));
		}

		public void awaitInterrupt() {
			try {
				this.interrupted.get(20, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				throw new AssertionError("It was not interrupted", ex);
			}
		}

	}

}
