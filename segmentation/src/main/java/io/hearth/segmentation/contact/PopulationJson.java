package io.hearth.segmentation.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.feature.Fifths;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.feature.Population;
import io.hearth.domain.interaction.Channel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A population's JSON form, in which it is kept from run to run and travels to the tasks. */
public final class PopulationJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PopulationJson() {}

    public static String write(Population population) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode hours = json.putObject("hours");
        population.hours().forEach((channel, counts) -> write(hours.putArray(channel.name()), counts.counts()));
        write(json, "recency", population.recency());
        write(json, "frequency", population.frequency());
        write(json, "monetary", population.monetary());
        return json.toString();
    }

    /** @throws IllegalArgumentException if the text has another form */
    public static Population read(String text) {
        JsonNode json = tree(text);
        Map<Channel, HourCounts> hours = new EnumMap<>(Channel.class);
        json.path("hours")
                .properties()
                .forEach(channel ->
                        hours.put(Channel.valueOf(channel.getKey()), new HourCounts(numbers(channel.getValue()))));
        return new Population(hours, fifths(json, "recency"), fifths(json, "frequency"), fifths(json, "monetary"));
    }

    private static void write(ObjectNode json, String field, @Nullable Fifths fifths) {
        if (fifths != null) {
            write(json.putArray(field), fifths.cuts());
        }
    }

    private static void write(ArrayNode array, List<Long> numbers) {
        numbers.forEach(array::add);
    }

    private static @Nullable Fifths fifths(JsonNode json, String field) {
        return json.has(field) ? new Fifths(numbers(json.path(field))) : null;
    }

    private static List<Long> numbers(JsonNode array) {
        List<Long> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no population: " + e.getOriginalMessage(), e);
        }
    }
}
