package io.github.reflexboot.component;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * The request of a page as the template of a component sees it: without the model of the
 * page, which Thymeleaf keeps among its attributes. So a component looks the same whether
 * its page is rendered or it alone.
 */
final class ComponentRequest extends HttpServletRequestWrapper {

	private final Map<String, Object> own = new HashMap<>();

	ComponentRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		Object value = this.own.get(name);
		return (value == null && isShared(name)) ? super.getAttribute(name) : value;
	}

	/**
	 * Frameworks have dots in the names of their attributes, as Spring Security has an
	 * underscore, and {@code reflex} is ours.
	 */
	private static boolean isShared(String name) {
		return (name.indexOf('.') > 0 && !name.startsWith(BindingResult.MODEL_KEY_PREFIX)) || name.startsWith("_")
				|| name.equals("reflex");
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		Set<String> names = new LinkedHashSet<>(this.own.keySet());
		Collections.list(super.getAttributeNames()).stream().filter(ComponentRequest::isShared).forEach(names::add);
		return Collections.enumeration(names);
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		if (value == null) {
			removeAttribute(name);
		}
		else {
			this.own.put(name, value);
		}
	}

	@Override
	public void removeAttribute(String name) {
		this.own.remove(name);
	}

}
