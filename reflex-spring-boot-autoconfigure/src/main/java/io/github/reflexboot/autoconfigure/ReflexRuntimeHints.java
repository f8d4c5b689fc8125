package io.github.reflexboot.autoconfigure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.ReflexPresence;
import io.github.reflexboot.invoke.PageEvents;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.ServerMessage;

/**
 * What every application with reflexes needs in a native image: the scripts, the tables
 * of user data, the messages, and the proxies.
 */
final class ReflexRuntimeHints implements RuntimeHintsRegistrar {

	/**
	 * What an element that is kept may ask of its request.
	 */
	private static final List<String> WEB_OF_THYMELEAF = List.of("IWebExchange", "IWebRequest");

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern("META-INF/reflex-client/*")
			.registerPattern("io/github/reflexboot/relay/*.sql")
			.registerPattern("io/github/reflexboot/userdata/*.sql");
		hints.proxies()
			.registerJdkProxy(ReflexContext.class)
			.registerJdkProxy(ReflexElement.class)
			.registerJdkProxy(HttpServletRequest.class);
		for (String name : WEB_OF_THYMELEAF) {
			hints.proxies().registerJdkProxy(TypeReference.of("org.thymeleaf.web." + name));
		}
		hints.reflection().registerType(PageEvents.class, MemberCategory.INVOKE_DECLARED_METHODS);
		Set<Class<?>> written = new HashSet<>();
		registerAll(ServerMessage.class, hints.reflection(), written);
		registerAll(Operation.class, hints.reflection(), written);
		this.binding.registerReflectionHints(hints.reflection(), ReflexPresence.Present.class);
	}

	/**
	 * A sealed type says what there is of it, which its components do not.
	 */
	private void registerAll(Class<?> type, ReflectionHints hints, Set<Class<?>> written) {
		if (!written.add(type)) {
			return;
		}
		this.binding.registerReflectionHints(hints, type);
		if (type.isSealed()) {
			for (Class<?> permitted : type.getPermittedSubclasses()) {
				registerAll(permitted, hints, written);
			}
		}
	}

}
