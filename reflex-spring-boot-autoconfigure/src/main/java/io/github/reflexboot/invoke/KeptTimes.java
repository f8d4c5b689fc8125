package io.github.reflexboot.invoke;

import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has times read back with the zones and offsets that they were written with, not with
 * those of the server.
 *
 * @since 0.1.0
 */
public final class KeptTimes {

	private KeptTimes() {
	}

	/**
	 * Return what builds a mapper that keeps them.
	 * @param mapper whose other settings it has
	 * @return the builder
	 */
	public static JsonMapper.Builder in(JsonMapper mapper) {
		return mapper.rebuild()
			.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DateTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID,
					DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE, DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
			.enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID);
	}

}
