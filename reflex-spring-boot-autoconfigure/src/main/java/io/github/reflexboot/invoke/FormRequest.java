package io.github.reflexboot.invoke;

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
 * The request of the page as its action sees it: with the fields of the form as
 * parameters. The controller of the page sees the one inside.
 */
final class FormRequest extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters;

	FormRequest(HttpServletRequest page, Map<String, List<String>> form) {
		super(page);
		this.parameters = new LinkedHashMap<>(page.getParameterMap());
		form.forEach(this::set);
	}

	/**
	 * Set a parameter.
	 * @param values its values; none to remove it
	 */
	void set(String name, List<String> values) {
		if (values.isEmpty()) {
			this.parameters.remove(name);
		}
		else {
			this.parameters.put(name, StringUtils.toStringArray(values));
		}
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null && values.length > 0) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values.clone() : null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Collections.unmodifiableMap(this.parameters);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

}
