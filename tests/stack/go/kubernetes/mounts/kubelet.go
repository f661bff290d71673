package main

import (
	"context"
	"log"
	"maps"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	v1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

// kubelet brings the pods of one node to Ready and keeps their volumes fresh: after a delay when a Secret or
// ConfigMap changes (the real one polls once a minute), at once when a pod's annotations change (the real one
// syncs the pod then, which is what the product relies on to be quick).
type kubelet struct {
	client    kubernetes.Interface
	namespace string
	node      string
	mirror    *mirror
	delay     *string

	mutex sync.Mutex
	pods  map[string]*podState
}

// podState is what was last seen of a pod; its volumes decide which events concern it.
type podState struct {
	volumes     []v1.Volume
	annotations map[string]string
}

func (k *kubelet) watch(ctx context.Context, factory informers.SharedInformerFactory) error {
	_, err := factory.Core().V1().Pods().Informer().AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    func(object any) { k.sawPod(ctx, object.(*v1.Pod)) },
		UpdateFunc: func(_, object any) { k.sawPod(ctx, object.(*v1.Pod)) },
		DeleteFunc: func(object any) {
			if pod, ok := object.(*v1.Pod); ok {
				k.forget(pod)
			}
		},
	})
	if err != nil {
		return err
	}
	changed := func(kind string) cache.ResourceEventHandlerFuncs {
		event := func(object any) {
			if unknown, ok := object.(cache.DeletedFinalStateUnknown); ok {
				object = unknown.Obj
			}
			if meta, ok := object.(metav1.Object); ok {
				k.sawSource(ctx, kind, meta.GetName())
			}
		}
		return cache.ResourceEventHandlerFuncs{
			AddFunc: event, DeleteFunc: event,
			UpdateFunc: func(_, object any) { event(object) },
		}
	}
	if _, err = factory.Core().V1().Secrets().Informer().AddEventHandler(changed("Secret")); err != nil {
		return err
	}
	_, err = factory.Core().V1().ConfigMaps().Informer().AddEventHandler(changed("ConfigMap"))
	return err
}

func (k *kubelet) sawPod(ctx context.Context, pod *v1.Pod) {
	if pod.Spec.NodeName != k.node {
		return
	}
	if pod.DeletionTimestamp != nil {
		k.finish(ctx, pod)
		return
	}
	k.mutex.Lock()
	before, known := k.pods[string(pod.UID)]
	k.pods[string(pod.UID)] = &podState{volumes: pod.Spec.Volumes, annotations: maps.Clone(pod.Annotations)}
	k.mutex.Unlock()

	switch {
	case !known:
		// As on a real node: volumes first, then the containers, so a Ready pod has its folders.
		k.mirror.all(ctx, pod.Spec.Volumes)
		if pod.Status.Phase != v1.PodRunning { // it is, when this program was restarted
			k.report(ctx, pod)
		}
	case !maps.Equal(before.annotations, pod.Annotations):
		log.Printf("annotations of pod %s changed: its volumes are refreshed at once", pod.Name)
		k.mirror.all(ctx, pod.Spec.Volumes)
	}
}

// sawSource refreshes later whatever mounts the object. What is written is what the API server holds *then*.
func (k *kubelet) sawSource(ctx context.Context, kind, name string) {
	time.AfterFunc(k.currentDelay(), func() {
		for _, volume := range k.volumesOf(kind, name) {
			k.mirror.one(ctx, volume)
		}
	})
}

func (k *kubelet) volumesOf(kind, name string) []v1.Volume {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	byName := map[string]v1.Volume{} // coordinator and workers mount the same folder: write it once
	for _, state := range k.pods {
		for _, volume := range state.volumes {
			if volumeReads(volume, kind, name) {
				byName[volume.Name] = volume
			}
		}
	}
	volumes := make([]v1.Volume, 0, len(byName))
	for _, volume := range byName {
		volumes = append(volumes, volume)
	}
	return volumes
}

func (k *kubelet) currentDelay() time.Duration {
	text, err := os.ReadFile(*k.delay)
	if err != nil {
		return time.Second
	}
	seconds, err := strconv.ParseFloat(strings.TrimSpace(string(text)), 64)
	if err != nil || seconds < 0 {
		log.Printf("%s: %q is no number of seconds, taking 1", *k.delay, text)
		return time.Second
	}
	return time.Duration(seconds * float64(time.Second))
}

func (k *kubelet) forget(pod *v1.Pod) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	delete(k.pods, string(pod.UID))
}

// finish is what the API server waits for after a graceful DELETE: the kubelet saying that nothing runs any more.
func (k *kubelet) finish(ctx context.Context, pod *v1.Pod) {
	k.forget(pod)
	now := int64(0)
	err := k.client.CoreV1().Pods(k.namespace).Delete(ctx, pod.Name, metav1.DeleteOptions{
		GracePeriodSeconds: &now,
		Preconditions:      &metav1.Preconditions{UID: &pod.UID},
	})
	if err != nil && !apierrors.IsNotFound(err) {
		log.Printf("finishing pod %s: %v", pod.Name, err)
	}
}

// report writes the status of a pod whose containers all came up at the first try.
func (k *kubelet) report(ctx context.Context, pod *v1.Pod) {
	now := metav1.Now()
	started := true
	status := v1.PodStatus{
		Phase: v1.PodRunning, StartTime: &now,
		HostIP: "127.0.0.1", HostIPs: []v1.HostIP{{IP: "127.0.0.1"}},
		PodIP: "127.0.0.1", PodIPs: []v1.PodIP{{IP: "127.0.0.1"}},
		QOSClass: pod.Status.QOSClass,
	}
	for _, kind := range []v1.PodConditionType{v1.PodScheduled, v1.PodInitialized, v1.ContainersReady, v1.PodReady} {
		status.Conditions = append(status.Conditions,
			v1.PodCondition{Type: kind, Status: v1.ConditionTrue, LastTransitionTime: now})
	}
	for _, container := range pod.Spec.Containers {
		status.ContainerStatuses = append(status.ContainerStatuses, v1.ContainerStatus{
			Name: container.Name, Image: container.Image, ImageID: container.Image,
			ContainerID: "sandbox://" + string(pod.UID) + "/" + container.Name,
			Ready:       true, Started: &started,
			State: v1.ContainerState{Running: &v1.ContainerStateRunning{StartedAt: now}},
		})
	}
	updated := pod.DeepCopy()
	updated.Status = status
	patch, err := statusPatch(updated)
	if err == nil {
		_, err = k.client.CoreV1().Pods(k.namespace).Patch(
			ctx, pod.Name, types.StrategicMergePatchType, patch, metav1.PatchOptions{}, "status")
	}
	if err != nil && !apierrors.IsNotFound(err) {
		log.Printf("status of pod %s: %v", pod.Name, err)
	}
}
