package io.github.reflexboot.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.MapAccessor;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

import io.github.reflexboot.SharedRender;
import io.github.reflexboot.keep.ValueCopy;
import io.github.reflexboot.share.ShareWish;

/**
 * Says of which pages what was rendered for one viewer may be shown to others. Safe for
 * use by several threads.
 */
final class PageSharing {

	private static final Log logger = LogFactory.getLog(PageSharing.class);

	private final SpelExpressionParser parser = new SpelExpressionParser();

	private final Map<String, Expression> keys = new ConcurrentHashMap<>();

	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	/**
	 * A page is about to be shown.
	 */
	void show(PageRun run, HttpServletRequest request, Object handler, ModelAndView page) {
		String view = page.getViewName();
		Long since = since(run);
		if (view == null || since == null || !(handler instanceof HandlerMethod method)) {
			return;
		}
		SharedRender shared = annotation(method);
		if (shared == null) {
			return;
		}
		try {
			Object key = key(shared.key(), page.getModel(), request);
			new ShareWish(view, method.toString(), Set.copyOf(List.of(shared.value())), key, since, run.begunAt())
				.arm(request);
		}
		catch (RuntimeException ex) {
			if (this.logged.add(method.toString())) {
				logger.warn("The page of " + method.getShortLogMessage()
						+ " is rendered for each of its viewers, since the key of its "
						+ "@SharedRender cannot be used. It " + ex.getMessage(), ex);
			}
		}
	}

	/**
	 * Return from when on the page must be as new, if it may be one that was rendered for
	 * somebody else: nothing is called, and nothing is shown that is of this run only.
	 * @return the moment, by {@link System#nanoTime()}; {@code null} if it may not
	 */
	private static @Nullable Long since(PageRun run) {
		boolean isPlain = run.isRefresh() && run.asked().events() == null && !run.components().areAlone();
		return (isPlain && run.purpose().isPlain()) ? run.asked().updates().askedAt() : null;
	}

	private static @Nullable SharedRender annotation(HandlerMethod handler) {
		SharedRender own = handler.getMethodAnnotation(SharedRender.class);
		return (own != null) ? own
				: AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), SharedRender.class);
	}

	private @Nullable Object key(String expression, Map<String, Object> model, HttpServletRequest request) {
		if (expression.isBlank()) {
			return null;
		}
		StandardEvaluationContext context = new StandardEvaluationContext(model);
		context.addPropertyAccessor(new MapAccessor());
		context.addPropertyAccessor(new ReflectivePropertyAccessor());
		context.setVariable("request", request);
		return ValueCopy.of(this.keys.computeIfAbsent(expression, this.parser::parseExpression).getValue(context));
	}

}
