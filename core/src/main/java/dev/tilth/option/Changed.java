package dev.tilth.option;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** An option record with one component changed: a record of twenty components needs no list of them for each. */
public final class Changed {
    private Changed() {}

    /**
     * The same record with another value.
     *
     * @param component its name
     * @throws IllegalArgumentException where the record does not accept the value
     * @throws IllegalStateException where it has no such component
     */
    public static <R extends Record> R in(R record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                boolean changed = components[i].getName().equals(component);
                types[i] = components[i].getType();
                values[i] = changed ? value : components[i].getAccessor().invoke(record);
                found |= changed;
            }
            if (!found) {
                throw new IllegalStateException(component + " is no component");
            }
            @SuppressWarnings("unchecked") // the class of a record of type R makes records of type R
            Constructor<R> canonical = (Constructor<R>) record.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
