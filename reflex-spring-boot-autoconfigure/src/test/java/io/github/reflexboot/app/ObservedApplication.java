package io.github.reflexboot.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.ServerHttpObservationFilter;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ObservedApplication.Page.class)
public class ObservedApplication {

	public final List<String> observed = new CopyOnWriteArrayList<>();

	@Bean
	ServerHttpObservationFilter observations(@Qualifier("reflexObservationFilter") ObservationFilter reflex) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationFilter(reflex).observationHandler(new Recorder());
		return new ServerHttpObservationFilter(registry);
	}

	private final class Recorder implements ObservationHandler<ServerRequestObservationContext> {

		@Override
		public void onStop(ServerRequestObservationContext context) {
			ObservedApplication.this.observed.add(context.getCarrier().getRequestURI() + " "
					+ context.getLowCardinalityKeyValue("reflex").getValue());
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof ServerRequestObservationContext;
		}

	}

	@Controller
	static class Page {

		@GetMapping("/seen")
		String seen() {
			return "seen";
		}

	}

}
