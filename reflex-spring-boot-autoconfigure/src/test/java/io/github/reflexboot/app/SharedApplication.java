package io.github.reflexboot.app;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.SharedRender;

/**
 * Pages that are the same for all who look at them, and some that only say so.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ SharedApplication.Pages.class, SharedApplication.BoardReflex.class, SharedApplication.Guard.class })
public class SharedApplication {

	public final Board board = new Board();

	/**
	 * How many slow pages are being made, and how many of them may be done.
	 */
	public final Semaphore begun = new Semaphore(0);

	public final Semaphore done = new Semaphore(0);

	public final Set<String> locked = ConcurrentHashMap.newKeySet();

	@Bean
	Prices prices() {
		return new Prices();
	}

	/**
	 * Adds a field to each form that is another one for each session, as Spring Security
	 * does.
	 */
	@Bean
	RequestDataValueProcessor requestDataValueProcessor() {
		return new RequestDataValueProcessor() {

			@Override
			public String processAction(HttpServletRequest request, String action, String method) {
				return action;
			}

			@Override
			public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value,
					String type) {
				return value;
			}

			@Override
			public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
				return Map.of("token", "token-of-" + request.getSession().getId());
			}

			@Override
			public String processUrl(HttpServletRequest request, String url) {
				return url;
			}

		};
	}

	/**
	 * What the pages show, and how often it was shown.
	 */
	public static final class Board {

		public final AtomicInteger renders = new AtomicInteger();

		public final AtomicInteger controllers = new AtomicInteger();

		public volatile String text = "first";

		public String getText() {
			this.renders.incrementAndGet();
			return this.text;
		}

	}

	public static final class Prices {

		public String now() {
			return "9";
		}

	}

	@Controller
	static class Pages {

		private final SharedApplication application;

		Pages(SharedApplication application) {
			this.application = application;
		}

		private String page(Model model, String view) {
			this.application.board.controllers.incrementAndGet();
			model.addAttribute("board", this.application.board);
			return view;
		}

		@GetMapping("/enter")
		@ResponseBody
		String enter(HttpSession session, String name, String role) {
			session.setAttribute("name", name);
			session.setAttribute("role", role);
			return name;
		}

		@SharedRender("board")
		@GetMapping("/board")
		String board(Model model) {
			return page(model, "shared-board");
		}

		@SharedRender("board")
		@GetMapping("/board-with-name")
		String boardWithName(HttpSession session, Model model) {
			model.addAttribute("name", session.getAttribute("name"));
			return page(model, "shared-name");
		}

		@SharedRender(value = "board", key = "role")
		@GetMapping("/board-by-role")
		String boardByRole(HttpSession session, Model model) {
			model.addAttribute("role", session.getAttribute("role"));
			return page(model, "shared-role");
		}

		@SharedRender
		@GetMapping("/board-without-names")
		String boardWithoutNames(Model model) {
			return page(model, "shared-unnamed");
		}

		@GetMapping("/board-of-one")
		String boardOfOne(Model model) {
			return page(model, "shared-board");
		}

		@SharedRender("board")
		@GetMapping("/board-of-session")
		String boardOfSession(Model model) {
			return page(model, "shared-session");
		}

		@SharedRender("board")
		@GetMapping("/board-with-bean")
		String boardWithBean(Model model) {
			return page(model, "shared-bean");
		}

		@SharedRender("board")
		@GetMapping("/board-with-presence")
		String boardWithPresence(Model model) {
			return page(model, "shared-presence");
		}

		@SharedRender("board")
		@GetMapping("/board-with-form")
		String boardWithForm(Model model) {
			return page(model, "shared-form");
		}

		@GetMapping("/slow")
		String slow(Model model) throws InterruptedException {
			this.application.begun.release();
			this.application.done.tryAcquire(20, TimeUnit.SECONDS);
			model.addAllAttributes(Map.of("board", new Board()));
			return "shared-board";
		}

	}

	@Reflex
	static class BoardReflex {

		private final SharedApplication application;

		BoardReflex(SharedApplication application) {
			this.application = application;
		}

		@ReflexAction
		void write(String text) {
			this.application.board.text = text;
		}

	}

	/**
	 * Keeps those out who may not see anything any more.
	 */
	static class Guard implements WebMvcConfigurer, HandlerInterceptor {

		private final SharedApplication application;

		Guard(SharedApplication application) {
			this.application = application;
		}

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(this);
		}

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws Exception {
			HttpSession session = request.getSession(false);
			if (session != null && this.application.locked.contains(String.valueOf(session.getAttribute("name")))) {
				response.sendError(HttpServletResponse.SC_FORBIDDEN);
				return false;
			}
			return true;
		}

	}

}
