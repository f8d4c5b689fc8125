package io.github.reflexboot.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Pages and actions that take more than their share.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ HeavyApplication.Pages.class, HeavyApplication.HeavyReflex.class })
public class HeavyApplication {

	@Bean
	Journal journal() {
		return new Journal();
	}

	/**
	 * What became of them.
	 */
	public static class Journal {

		private final Semaphore begun = new Semaphore(0);

		private final Semaphore ended = new Semaphore(0);

		private final AtomicLong written = new AtomicLong();

		private final AtomicLong running = new AtomicLong();

		private volatile CountDownLatch held = new CountDownLatch(0);

		public Semaphore begun() {
			return this.begun;
		}

		public Semaphore ended() {
			return this.ended;
		}

		public long written() {
			return this.written.get();
		}

		public long running() {
			return this.running.get();
		}

		public void hold() {
			this.held = new CountDownLatch(1);
		}

		public void release() {
			this.held.countDown();
		}

	}

	@Controller
	static class Pages {

		private final Journal journal;

		Pages(Journal journal) {
			this.journal = journal;
		}

		@GetMapping("/page")
		String page() {
			return "later";
		}

		@GetMapping("/unset")
		DeferredResult<String> unset() {
			DeferredResult<String> result = new DeferredResult<>(0L);
			result.onCompletion(this.journal.ended::release);
			this.journal.begun.release();
			return result;
		}

		@GetMapping(path = "/events", produces = "text/html")
		SseEmitter events() throws IOException {
			SseEmitter emitter = new SseEmitter(0L);
			emitter.onCompletion(this.journal.ended::release);
			this.journal.begun.release();
			return emitter;
		}

		@GetMapping(path = "/context", produces = "text/html")
		void context(HttpServletRequest request, HttpServletResponse response) {
			AsyncContext context = request.startAsync();
			context.setTimeout(0);
			context.addListener(new Ended(this.journal));
			this.journal.begun.release();
		}

		@GetMapping(path = "/large", produces = "text/html")
		void large(@RequestParam int size, @RequestParam(defaultValue = "text/html") String type,
				@RequestParam(defaultValue = "200") int status, HttpServletResponse response) throws IOException {
			this.journal.written.set(0);
			response.setStatus(status);
			response.setContentType(type);
			OutputStream body = response.getOutputStream();
			byte[] some = "0123456789abcdef".repeat(64).getBytes(StandardCharsets.US_ASCII);
			for (int left = size; left > 0; left -= some.length) {
				body.write(some, 0, Math.min(some.length, left));
				body.flush();
				this.journal.written.addAndGet(Math.min(some.length, left));
			}
		}

	}

	@Reflex("Heavy")
	static class HeavyReflex {

		private final Journal journal;

		HeavyReflex(Journal journal) {
			this.journal = journal;
		}

		@ReflexAction
		void hold() throws InterruptedException {
			this.journal.running.incrementAndGet();
			this.journal.begun.release();
			this.journal.held.await();
			this.journal.running.decrementAndGet();
		}

		@ReflexAction
		void quick(ReflexContext reflex) {
			reflex.morphNothing();
		}

		@ReflexAction
		void reply(int size, ReflexContext reflex) {
			reflex.payload().put("text", "x".repeat(size));
			reflex.morphNothing();
		}

	}

	private record Ended(Journal journal) implements AsyncListener {

		@Override
		public void onComplete(AsyncEvent event) {
			this.journal.ended.release();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
		}

		@Override
		public void onError(AsyncEvent event) {
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
		}

	}

}
