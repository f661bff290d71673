package main

import (
	"context"
	"encoding/json"
	"log"
	"maps"
	"os"
	"path/filepath"
	"sync"

	v1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/kubernetes/pkg/volume/configmap"
	"k8s.io/kubernetes/pkg/volume/secret"
	volumeutil "k8s.io/kubernetes/pkg/volume/util"
)

// mirror turns Secret, ConfigMap and projected volumes into folders with the kubelet's own code: the payload
// rules (items, modes) and the atomic `..data` swap are not imitations. An object that is missing, optional or
// not, gives an empty folder (a real kubelet would hold back the pod for one that is not optional).
type mirror struct {
	client    kubernetes.Interface
	namespace string
	folder    string
	mutex     sync.Mutex // one writer at a time: AtomicWriter expects it
}

func (m *mirror) all(ctx context.Context, volumes []v1.Volume) {
	for _, volume := range volumes {
		m.one(ctx, volume)
	}
}

func (m *mirror) one(ctx context.Context, volume v1.Volume) {
	if volume.Secret == nil && volume.ConfigMap == nil && volume.Projected == nil {
		return
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	payload, err := m.payload(ctx, volume)
	if err != nil {
		// Nothing is written when the API server cannot be asked: the folder keeps what it had.
		log.Printf("volume %s: %v", volume.Name, err)
		return
	}
	target := filepath.Join(m.folder, volume.Name)
	if err := os.MkdirAll(target, 0o755); err != nil {
		log.Printf("volume %s: %v", volume.Name, err)
		return
	}
	writer, err := volumeutil.NewAtomicWriter(target, "volume "+volume.Name)
	if err == nil {
		err = writer.Write(payload, nil)
	}
	if err != nil {
		log.Printf("volume %s: %v", volume.Name, err)
		return
	}
	log.Printf("volume %s holds %d files", volume.Name, len(payload))
}

// payload asks the API server and not the informer: what is mounted is never older than the event behind it.
func (m *mirror) payload(ctx context.Context, volume v1.Volume) (map[string]volumeutil.FileProjection, error) {
	mode := int32(0o644)
	switch {
	case volume.Secret != nil:
		return m.secret(ctx, volume.Secret.SecretName, volume.Secret.Items, orDefault(volume.Secret.DefaultMode, &mode))
	case volume.ConfigMap != nil:
		return m.configMap(ctx, volume.ConfigMap.Name, volume.ConfigMap.Items, orDefault(volume.ConfigMap.DefaultMode, &mode))
	}
	payload := map[string]volumeutil.FileProjection{}
	for _, source := range volume.Projected.Sources {
		var part map[string]volumeutil.FileProjection
		var err error
		if source.Secret != nil {
			part, err = m.secret(ctx, source.Secret.Name, source.Secret.Items, orDefault(volume.Projected.DefaultMode, &mode))
		} else if source.ConfigMap != nil {
			part, err = m.configMap(ctx, source.ConfigMap.Name, source.ConfigMap.Items, orDefault(volume.Projected.DefaultMode, &mode))
		}
		if err != nil {
			return nil, err
		}
		maps.Copy(payload, part)
	}
	return payload, nil
}

func (m *mirror) secret(ctx context.Context, name string, items []v1.KeyToPath, mode *int32) (map[string]volumeutil.FileProjection, error) {
	object, err := m.client.CoreV1().Secrets(m.namespace).Get(ctx, name, metav1.GetOptions{})
	if apierrors.IsNotFound(err) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	return secret.MakePayload(items, object, mode, true)
}

func (m *mirror) configMap(ctx context.Context, name string, items []v1.KeyToPath, mode *int32) (map[string]volumeutil.FileProjection, error) {
	object, err := m.client.CoreV1().ConfigMaps(m.namespace).Get(ctx, name, metav1.GetOptions{})
	if apierrors.IsNotFound(err) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	return configmap.MakePayload(items, object, mode, true)
}

func volumeReads(volume v1.Volume, kind, name string) bool {
	switch {
	case volume.Secret != nil:
		return kind == "Secret" && volume.Secret.SecretName == name
	case volume.ConfigMap != nil:
		return kind == "ConfigMap" && volume.ConfigMap.Name == name
	case volume.Projected != nil:
		for _, source := range volume.Projected.Sources {
			if kind == "Secret" && source.Secret != nil && source.Secret.Name == name ||
				kind == "ConfigMap" && source.ConfigMap != nil && source.ConfigMap.Name == name {
				return true
			}
		}
	}
	return false
}

func orDefault(mode, otherwise *int32) *int32 {
	if mode != nil {
		return mode
	}
	return otherwise
}

func statusPatch(pod *v1.Pod) ([]byte, error) {
	return json.Marshal(map[string]any{"metadata": map[string]any{"uid": pod.UID}, "status": pod.Status})
}
