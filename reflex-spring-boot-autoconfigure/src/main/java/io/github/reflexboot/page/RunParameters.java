package io.github.reflexboot.page;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The parameters that an action has set for its page, in place of those of its query. For
 * one thread at a time.
 */
final class RunParameters {

	private final Map<String, String[]> changed = new LinkedHashMap<>();

	/**
	 * Set one.
	 * @param values its values; none if it is not to be seen
	 */
	void set(String name, List<String> values) {
		this.changed.put(name, StringUtils.toStringArray(values));
	}

	void setAll(RunParameters others) {
		this.changed.putAll(others.changed);
	}

	/**
	 * Return a request that has them, from the moment that they are set.
	 */
	HttpServletRequest in(HttpServletRequest page) {
		return new ParametersRequest(page);
	}

	private final class ParametersRequest extends HttpServletRequestWrapper {

		ParametersRequest(HttpServletRequest page) {
			super(page);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = RunParameters.this.changed.get(name);
			return (values == null) ? super.getParameter(name) : (values.length > 0) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			String[] values = RunParameters.this.changed.get(name);
			return (values == null) ? super.getParameterValues(name) : (values.length > 0) ? values.clone() : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			if (RunParameters.this.changed.isEmpty()) {
				return super.getParameterMap();
			}
			Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
			all.putAll(RunParameters.this.changed);
			all.values().removeIf((values) -> values.length == 0);
			return Collections.unmodifiableMap(all);
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(getParameterMap().keySet());
		}

	}

}
