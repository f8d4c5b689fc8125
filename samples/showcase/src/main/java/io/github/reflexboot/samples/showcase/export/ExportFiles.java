package io.github.reflexboot.samples.showcase.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The files that were exported last. Nobody can guess the name of another visitor's.
 */
@Component
class ExportFiles {

	private static final int MOST = 20;

	private final Map<String, String> files = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > MOST;
		}

	};

	synchronized String keep(String text) {
		String name = "people-" + UUID.randomUUID() + ".csv";
		this.files.put(name, text);
		return name;
	}

	synchronized Optional<String> find(String name) {
		return Optional.ofNullable(this.files.get(name));
	}

}
