package io.github.reflexboot.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Leaves flash attributes to the request of a browser that they are meant for: a page
 * that is run again for a reflex must not take a message that the visitor has not yet
 * seen.
 *
 * @since 0.1.0
 */
public final class PageFlashMapPostProcessor implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof FlashMapManager manager) ? new BrowsersFlashMaps(manager) : bean;
	}

	private record BrowsersFlashMaps(FlashMapManager delegate) implements FlashMapManager {

		@Override
		public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
			PageRun run = PageRun.of(request);
			return (run != null && !run.purpose().isShownNext()) ? null
					: this.delegate.retrieveAndUpdate(request, response);
		}

		@Override
		public void saveOutputFlashMap(FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
			this.delegate.saveOutputFlashMap(flashMap, request, response);
		}

	}

}
