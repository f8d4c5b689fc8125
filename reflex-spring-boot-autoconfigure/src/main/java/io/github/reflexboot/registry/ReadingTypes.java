package io.github.reflexboot.registry;

import java.io.File;
import java.lang.reflect.AnnotatedElement;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.BaseStream;

import javax.xml.transform.Source;

import org.xml.sax.InputSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.multipart.MultipartFile;

/**
 * Types whose values are created from a name alone, and then load, open or contact what
 * has that name: a class, a file, a host. A browser must not choose the name.
 *
 * @since 0.1.0
 */
public final class ReadingTypes {

	private static final List<Class<?>> TYPES = List.of(AnnotatedElement.class, ClassLoader.class, File.class,
			Path.class, URL.class, URLConnection.class, InetAddress.class, SocketAddress.class, ResourceBundle.class,
			InputSource.class, Source.class, InputStreamSource.class, ResourceLoader.class, BeanFactory.class,
			Thread.class, Process.class);

	private ReadingTypes() {
	}

	/**
	 * Tell whether a type is one of them. Whatever can be closed was opened before, so
	 * closeable types of the platform and of Spring count; those of an application do
	 * not.
	 */
	static boolean include(Class<?> type) {
		if (MultipartFile.class.isAssignableFrom(type) || BaseStream.class.isAssignableFrom(type)) {
			return false;
		}
		return TYPES.stream().anyMatch((reading) -> reading.isAssignableFrom(type))
				|| (AutoCloseable.class.isAssignableFrom(type) && !isOfApplication(type));
	}

	/**
	 * Refuse to create a value of such a type from what a browser sent.
	 * @param place where the browser sent it
	 */
	public static void refuse(Class<?> type, String place) {
		Class<?> element = type;
		while (element.isArray()) {
			element = element.componentType();
		}
		if (include(element)) {
			throw new IllegalStateException(place + " cannot be read as a " + type.getName()
					+ ": a browser would choose what is loaded. Read it as a String, and look it up among those that "
					+ "may be asked for.");
		}
	}

	/**
	 * Tell whether a class belongs neither to the platform nor to Spring.
	 */
	static boolean isOfApplication(Class<?> type) {
		String name = type.getName();
		return !type.isPrimitive() && !name.startsWith("java.") && !name.startsWith("javax.")
				&& !name.startsWith("jakarta.") && !name.startsWith("org.springframework.")
				&& !name.startsWith("tools.jackson.");
	}

}
