package io.github.reflexboot.page;

import java.util.List;
import java.util.concurrent.Callable;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.context.request.async.WebAsyncManager;
import org.springframework.web.context.request.async.WebAsyncUtils;

/**
 * The units of work of a page that runs after an action, wherever it goes on: Spring's
 * own interceptors would bind those of the action to the thread of a {@code Callable} and
 * to that of the last dispatch. For one thread at a time.
 */
final class PageUnits implements CallableProcessingInterceptor {

	private static final String KEY = PageUnits.class.getName();

	private final List<UnitOfWork.OfPage> units;

	private List<Runnable> undo = List.of();

	private PageUnits(List<UnitOfWork.OfPage> units) {
		this.units = units;
	}

	/**
	 * Begin them on the calling thread.
	 * @return ends them
	 */
	static Runnable begin(List<UnitOfWork> units, HttpServletRequest request) {
		if (units.isEmpty()) {
			return () -> {
			};
		}
		PageUnits begun = new PageUnits(units.stream().map(UnitOfWork::renew).toList());
		WebAsyncUtils.getAsyncManager(request).registerCallableInterceptor(KEY, begun);
		return () -> begun.units.forEach(UnitOfWork.OfPage::close);
	}

	/**
	 * Go on with them in an asynchronous dispatch of the request, to its end.
	 */
	static void resume(HttpServletRequest request) {
		WebAsyncManager async = WebAsyncUtils.getAsyncManager(request);
		if (async.getCallableInterceptor(KEY) instanceof PageUnits begun) {
			begun.units.forEach(UnitOfWork.OfPage::resume);
		}
	}

	@Override
	public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
		this.undo = this.units.stream().map(UnitOfWork.OfPage::resume).toList();
	}

	@Override
	public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object result) {
		this.undo.forEach(Runnable::run);
	}

}
