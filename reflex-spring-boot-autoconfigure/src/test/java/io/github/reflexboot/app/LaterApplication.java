package io.github.reflexboot.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.async.DeferredResult;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ LaterApplication.Page.class, LaterApplication.LaterReflex.class })
public class LaterApplication {

	public static final CompletableFuture<Void> NEVER = new CompletableFuture<>();

	@Controller
	static class Page {

		@GetMapping("/seen")
		String seen() {
			return "seen";
		}

	}

	@Reflex
	static class LaterReflex {

		private volatile String seen;

		@ReflexAction
		CompletableFuture<Void> future() {
			return CompletableFuture.runAsync(() -> this.seen = "by a future",
					CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
		}

		@ReflexAction
		CompletableFuture<String> futureRedirect() {
			return CompletableFuture.supplyAsync(() -> "redirect:/elsewhere");
		}

		@ReflexAction
		CompletableFuture<Void> failingFuture() {
			return CompletableFuture.runAsync(() -> {
				throw new IllegalStateException("late failure");
			});
		}

		@ReflexAction
		CompletableFuture<Void> never() {
			return NEVER;
		}

		@ReflexAction
		Callable<String> callable(HttpSession session, ReflexContext reflex) {
			Thread caller = Thread.currentThread();
			return () -> {
				session.setAttribute("callable", "kept");
				this.seen = reflex.session().getAttribute("callable") + " " + (caller == Thread.currentThread());
				return null;
			};
		}

		@ReflexAction
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			CompletableFuture.runAsync(() -> result.setResult("redirect:/deferred"));
			return result;
		}

		@ReflexAction
		DeferredResult<String> failingDeferred() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setErrorResult(new IllegalStateException("deferred failure"));
			return result;
		}

		@ReflexAction
		Mono<String> mono() {
			return Mono.fromCallable(() -> "redirect:/mono");
		}

		@ReflexAction
		Mono<Void> emptyMono() {
			return Mono.fromRunnable(() -> this.seen = "by a mono");
		}

		@ReflexAction
		Mono<Void> failingMono() {
			return Mono.error(new IllegalStateException("reactive failure"));
		}

		@ReflexAction
		Flux<String> flux() {
			return Flux.just("redirect:/first", "redirect:/last");
		}

	}

}
